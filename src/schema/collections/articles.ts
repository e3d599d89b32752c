import {
  choiceWithDefault,
  day,
  markdown,
  optional,
  reference,
  references,
  text,
} from '../builders.ts';
import { collection } from '../collection.ts';
import { byField, byKind, byUnit, byYear } from '../shared-facets.ts';
import { cover, fieldsOfWork, inMovements, republications, summary } from '../shared-fields.ts';

/** News and longer pieces. */
export const articles = collection({
  name: 'articles',
  one: 'tin, bài',
  label: 'Tin, bài',
  intro: 'Việc mới trong thi đua, khen thưởng và phổ biến pháp luật.',
  path: 'tin-bai',
  template: 'article',
  schemaOrg: 'NewsArticle',
  facets: { ...byKind, ...byField, ...byUnit, ...byYear },
  fields: {
    kind: choiceWithDefault(
      'Loại',
      { news: 'Tin', feature: 'Bài', interview: 'Phỏng vấn' },
      'news',
    ),
    summary,
    author: optional(text('Tác giả', { max: 120 })),
    source: optional(
      text('Nguồn', { max: 200, hint: 'Ví dụ: Phòng Phổ biến, giáo dục pháp luật' }),
    ),
    unit: optional(reference('Đơn vị', 'units')),
    eventDay: optional(day('Ngày diễn ra sự việc', { hint: 'Để tính tin đăng nhanh hay chậm.' })),
    fields: fieldsOfWork,
    cover,
    body: markdown('Nội dung'),
    columns: references('Chuyên mục', 'columns'),
    campaigns: references('Đợt tuyên truyền, thi đua', 'campaigns'),
    exemplars: references('Gương điển hình được nhắc đến', 'exemplars'),
    models: references('Mô hình được nhắc đến', 'models'),
    movements: inMovements,
    republications,
  },
});
