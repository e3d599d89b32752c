import {
  day,
  group,
  list,
  markdown,
  optional,
  paragraph,
  reference,
  references,
  text,
  yes,
} from '../builders.ts';
import { collection } from '../collection.ts';
import { byField, byUnit, byYear } from '../shared-facets.ts';
import { cover, fieldsOfWork, inMovements, pictureFields, summary } from '../shared-fields.ts';

const choice = group('Phương án', {
  text: text('Phương án', { max: 300 }),
  right: yes('Là đáp án đúng', { hint: 'Bật ở mọi phương án đúng; có thể có nhiều.' }),
});

const basis = group('Căn cứ', {
  text: text('Điều, khoản', { hint: 'Ví dụ: Khoản 1 Điều 3 Luật Hòa giải ở cơ sở năm 2013' }),
  document: optional(
    reference('Văn bản trên cổng', 'documents', { hint: 'Để trống nếu cổng chưa có văn bản ấy.' }),
  ),
});

const question = group('Câu hỏi', {
  text: paragraph('Câu hỏi', { max: 600 }),
  picture: optional(group('Ảnh', pictureFields)),
  choices: list('Các phương án', choice, { least: 2, most: 6, summary: '{{fields.text}}' }),
  explanation: paragraph('Giải thích', {
    max: 1500,
    hint: 'Hiện sau khi trả lời: vì sao đúng, nhớ điều gì.',
  }),
  bases: list('Căn cứ pháp lý', basis, { summary: '{{fields.text}}' }),
});

/** Short tests by which readers see for themselves how well they know the law. */
export const quizzes = collection({
  name: 'quizzes',
  one: 'bài trắc nghiệm',
  label: 'Trắc nghiệm',
  intro:
    'Mỗi bài vài câu hỏi ngắn về pháp luật. Làm xong biết ngay đúng sai và vì sao; câu trả lời chỉ mình bạn thấy.',
  path: 'trac-nghiem',
  template: 'quiz',
  schemaOrg: 'Quiz',
  facets: { ...byField, ...byUnit, ...byYear },
  fields: {
    summary,
    fields: fieldsOfWork,
    unit: optional(reference('Đơn vị biên soạn', 'units')),
    cover,
    from: optional(day('Mở từ ngày', { hint: 'Để trống nếu mở ngay khi đăng.' })),
    to: optional(
      day('Mở đến hết ngày', { hint: 'Để trống nếu mở mãi. Sau ngày này bài vẫn còn để ôn.' }),
    ),
    body: optional(markdown('Lời dẫn')),
    questions: list('Câu hỏi', question, { least: 1, most: 50, summary: '{{fields.text}}' }),
    campaigns: references('Đợt tuyên truyền, thi đua', 'campaigns'),
    movements: inMovements,
  },
});
