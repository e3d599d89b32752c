import {
  choice,
  day,
  group,
  list,
  markdown,
  optional,
  paragraph,
  reference,
  text,
  yes,
} from '../builders.ts';
import { collection } from '../collection.ts';
import { byField, byKind, byUnit, byYear } from '../shared-facets.ts';
import {
  cover,
  fieldsOfWork,
  figures,
  inMovements,
  republications,
  summary,
} from '../shared-fields.ts';

const evaluation = group('Đánh giá', {
  day: day('Ngày đánh giá'),
  by: optional(reference('Đơn vị đánh giá', 'units')),
  effect: paragraph('Tác dụng, hiệu quả', { max: 1000 }),
  potential: optional(paragraph('Khả năng phát triển', { max: 1000 })),
});

const replication = group('Nơi áp dụng', {
  unit: reference('Đơn vị áp dụng', 'units'),
  day: day('Ngày bắt đầu'),
  learnedFrom: optional(
    reference('Học từ đơn vị', 'units', { hint: 'Để trống nếu học từ nơi khởi xướng.' }),
  ),
  result: optional(paragraph('Kết quả', { max: 500 })),
});

/** New ways of working that others can copy. */
export const models = collection({
  name: 'models',
  one: 'mô hình, cách làm',
  label: 'Mô hình, cách làm hay',
  intro: 'Cách làm đã có kết quả, kể đủ từng bước để nơi khác làm theo.',
  path: 'mo-hinh',
  template: 'model',
  schemaOrg: 'Article',
  facets: { ...byKind, ...byField, ...byUnit, ...byYear },
  fields: {
    kind: choice('Loại', {
      'new-model': 'Mô hình mới',
      'good-practice': 'Cách làm hay',
      initiative: 'Sáng kiến',
      'new-factor': 'Nhân tố mới',
    }),
    flagship: yes('Mô hình điểm', { hint: 'Bật khi mô hình được chọn làm điểm để nhân rộng.' }),
    unit: reference('Nơi khởi xướng', 'units'),
    fields: fieldsOfWork,
    summary,
    cover,
    problem: paragraph('Vấn đề', { hint: 'Trước đây vướng ở đâu, ai chịu thiệt.' }),
    approach: paragraph('Cách làm', { hint: 'Ý tưởng chính, trong vài câu.' }),
    steps: list(
      'Các bước làm theo',
      group('Bước', {
        title: text('Tên bước', { max: 160 }),
        text: paragraph('Làm thế nào', { max: 1000 }),
      }),
      { summary: '{{fields.title}}' },
    ),
    cost: optional(
      paragraph('Kinh phí', {
        max: 600,
        hint: 'Ví dụ: 3 triệu đồng cho mỗi tổ, từ nguồn kinh phí hòa giải.',
      }),
    ),
    conditions: list('Điều kiện cần có', text('Điều kiện', { max: 300 })),
    results: figures('Kết quả', 'Con số trước và sau khi áp dụng.'),
    body: optional(markdown('Kể thêm')),
    evaluations: list('Kiểm tra, đánh giá', evaluation, {
      summary: '{{fields.day}} {{fields.effect}}',
    }),
    replications: list('Nhân rộng', replication, { summary: '{{fields.day}} {{fields.unit}}' }),
    movements: inMovements,
    republications,
  },
});
