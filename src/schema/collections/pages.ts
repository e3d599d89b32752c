import { contentBlocks } from '../blocks.ts';
import { choiceWithDefault, markdown, optional, paragraph, text, yes } from '../builders.ts';
import { collection } from '../collection.ts';

/** Standing pages: about, contact, the English page. */
export const pages = collection({
  name: 'pages',
  one: 'trang giới thiệu',
  label: 'Trang cố định',
  intro: 'Giới thiệu, liên hệ và các trang ít thay đổi.',
  path: '',
  template: 'page',
  schemaOrg: 'WebPage',
  slugByHand: true,
  facets: {},
  fields: {
    language: choiceWithDefault('Ngôn ngữ', { vi: 'Tiếng Việt', en: 'Tiếng Anh' }, 'vi'),
    kicker: optional(text('Dòng nhỏ trên tiêu đề', { max: 80 })),
    summary: paragraph('Tóm tắt', { max: 400 }),
    featured: yes('Nêu trên trang chủ', {
      hint: 'Cho một, hai trang quan trọng, ví dụ trang về thi đua ái quốc.',
    }),
    body: markdown('Nội dung'),
    blocks: contentBlocks,
  },
});
