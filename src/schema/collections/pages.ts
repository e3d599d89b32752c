import { contentBlocks } from '../blocks.ts';
import {
  choice,
  choiceWithDefault,
  list,
  markdown,
  optional,
  paragraph,
  text,
  yes,
} from '../builders.ts';
import { collection } from '../collection.ts';

/** What a standing page can show of the department, made from its units and settings. */
export const pageParts = {
  structure: 'Cơ cấu tổ chức: các phòng, đơn vị và nhiệm vụ',
  leaders: 'Lãnh đạo Sở',
  history: 'Chặng đường của Sở',
  contacts: 'Liên hệ của Sở và từng phòng, đơn vị',
  report: 'Báo vướng mắc: thư soạn sẵn và phiếu in',
} as const;

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
    parts: list('Phần lập tự động', choice('Phần', pageParts), {
      hint: 'Hiện dưới bài, theo thứ tự này; lấy từ các đơn vị và phần Thiết lập cổng, nên chỉ cần sửa ở đó.',
    }),
  },
});
