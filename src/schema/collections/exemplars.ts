import {
  choice,
  choiceWithDefault,
  day,
  group,
  internal,
  list,
  markdown,
  optional,
  paragraph,
  reference,
  references,
  term,
  text,
} from '../builders.ts';
import { collection } from '../collection.ts';
import { byField, byUnit, byYear } from '../shared-facets.ts';
import {
  fieldsOfWork,
  figures,
  inMovements,
  pictureFields,
  republications,
  summary,
  years,
} from '../shared-fields.ts';

const consent = group(
  'Đồng ý cho đăng ảnh',
  {
    purpose: text('Mục đích', {
      hint: 'Ví dụ: Nêu gương trên cổng của Sở và tài liệu tuyên truyền',
    }),
    subject: choiceWithDefault(
      'Người trong ảnh',
      {
        adult: 'Từ đủ 16 tuổi trở lên',
        'child-7-plus': 'Trẻ em từ đủ 7 tuổi',
        'child-under-7': 'Trẻ em dưới 7 tuổi',
      },
      'adult',
    ),
    given: optional(
      day('Ngày người trong ảnh đồng ý', { hint: 'Trẻ từ đủ 7 tuổi cũng phải đồng ý.' }),
    ),
    guardianGiven: optional(
      day('Ngày cha mẹ hoặc người giám hộ đồng ý', {
        hint: 'Bắt buộc khi người trong ảnh là trẻ em.',
      }),
    ),
    until: optional(day('Đồng ý đến hết ngày', { hint: 'Để trống nếu không giới hạn thời gian.' })),
  },
  { hint: 'Giấy đồng ý lưu tại đơn vị, không tải lên cổng. Thiếu mục này ảnh không được đăng.' },
);

const award = group('Khen thưởng', {
  form: term('Hình thức, danh hiệu', 'awards', { hint: 'Ví dụ: Giấy khen của Giám đốc Sở' }),
  authority: optional(reference('Cơ quan quyết định', 'units')),
  decision: optional(text('Số quyết định', { max: 60, hint: 'Ví dụ: 125/QĐ-STP' })),
  day: optional(day('Ngày quyết định')),
  document: optional(
    reference('Văn bản', 'documents', { hint: 'Nếu quyết định đã có trong mục Văn bản.' }),
  ),
  for: optional(text('Thành tích được khen', { max: 300 })),
  revoked: optional(
    group(
      'Thu hồi, hủy bỏ',
      { day: day('Ngày thu hồi'), decision: optional(text('Số quyết định thu hồi', { max: 60 })) },
      { hint: 'Điền khi quyết định khen đã bị thu hồi: khen thưởng sẽ không hiện nữa.' },
    ),
  ),
});

/** Steps of an exemplar's life, in their order. */
export const lifecycleSteps = {
  discovered: 'Phát hiện',
  nurtured: 'Bồi dưỡng',
  reviewed: 'Bình xét',
  recognised: 'Công nhận',
  awarded: 'Khen thưởng',
  replicated: 'Nhân rộng',
} as const;

const step = group('Bước', {
  step: choice('Bước', lifecycleSteps),
  day: day('Ngày'),
  note: optional(text('Ghi chú', { max: 300 })),
});

/** People and groups whose deeds are worth following. */
export const exemplars = collection({
  name: 'exemplars',
  one: 'gương điển hình',
  label: 'Gương điển hình',
  intro: 'Những tập thể, cá nhân làm tốt việc của mình, những người tốt, việc tốt quanh ta.',
  path: 'dien-hinh',
  template: 'exemplar',
  schemaOrg: 'Article',
  facets: {
    'doi-tuong': { label: 'Đối tượng', by: 'subject' },
    'pham-vi': { label: 'Loại gương', by: 'scope' },
    ...byField,
    ...byUnit,
    ...byYear,
  },
  fields: {
    name: text('Họ tên hoặc tên tập thể', { max: 120, hint: 'Ví dụ: Tổ hòa giải thôn Ba' }),
    subject: choice('Đối tượng', { person: 'Cá nhân', group: 'Tập thể' }),
    scope: choice(
      'Loại gương',
      {
        comprehensive: 'Điển hình toàn diện',
        field: 'Điển hình từng mặt công tác',
        'good-deed': 'Người tốt, việc tốt',
      },
      { hint: 'Một việc làm đẹp, chưa phải cả quá trình công tác, là Người tốt, việc tốt.' },
    ),
    fields: fieldsOfWork,
    unit: reference('Đơn vị', 'units', {
      hint: 'Chọn đơn vị với tên gọi vào thời điểm được nêu gương.',
    }),
    position: optional(
      text('Chức vụ, công việc', { max: 120, hint: 'Ví dụ: Tổ trưởng tổ hòa giải' }),
    ),
    period: years,
    summary,
    portrait: optional(
      group('Chân dung, ảnh tập thể', { ...pictureFields, consent: internal(optional(consent)) }),
    ),
    achievements: figures(
      'Thành tích',
      'Mục đầu tiên có con số sẽ hiện trên thẻ giới thiệu, ví dụ: 98% vụ việc hòa giải thành.',
    ),
    body: markdown('Câu chuyện', {
      hint: 'Viết như kể chuyện: hoàn cảnh, việc làm, kết quả, tình cảm của bà con.',
    }),
    lessons: list('Học được gì', paragraph('Bài học', { max: 300 }), {
      hint: 'Mỗi mục một điều người khác có thể làm theo.',
    }),
    criteria: list('Tiêu chí đạt được', text('Tiêu chí', { max: 300 }), {
      hint: 'Theo bộ tiêu chí điển hình tiên tiến của đơn vị.',
    }),
    awards: list('Khen thưởng', award, { summary: '{{fields.form}} {{fields.decision}}' }),
    lifecycle: list('Quá trình', step, {
      summary: '{{fields.day}} {{fields.step}}',
      hint: 'Từ phát hiện đến nhân rộng, mỗi bước một ngày.',
    }),
    movements: inMovements,
    models: references('Mô hình, cách làm', 'models'),
    articles: references('Tin, bài liên quan', 'articles'),
    republications,
  },
});
