import {
  blocks,
  choiceWithDefault,
  day,
  group,
  image,
  list,
  markdown,
  moment,
  number,
  optional,
  paragraph,
  references,
  term,
  text,
  year,
} from './builders.ts';
import { figures, pictureFields } from './shared-fields.ts';

const heading = optional(text('Tiêu đề khối', { max: 160 }));

/** Blocks that editors compose column and campaign pages from. */
export const blockTypes = {
  hero: {
    label: 'Mở đầu',
    fields: {
      heading: text('Dòng chính', { max: 160 }),
      text: optional(paragraph('Lời dẫn', { max: 500 })),
      image: optional(image('Ảnh')),
      alt: optional(text('Mô tả ảnh', { max: 250, hint: 'Bắt buộc khi có ảnh.' })),
      linkLabel: optional(text('Chữ trên nút', { max: 60, hint: 'Ví dụ: Đọc câu chuyện' })),
      link: optional(text('Địa chỉ của nút', { hint: 'Ví dụ: /dien-hinh/ hoặc https://…' })),
    },
  },
  text: {
    label: 'Đoạn văn',
    fields: { heading, text: markdown('Nội dung') },
  },
  quote: {
    label: 'Trích dẫn',
    fields: {
      text: paragraph('Lời trích', { max: 500 }),
      by: optional(text('Của ai', { max: 120 })),
    },
  },
  timeline: {
    label: 'Dòng thời gian',
    fields: {
      heading,
      items: list(
        'Các mốc',
        group('Mốc', {
          when: moment('Thời điểm', {
            hint: 'Ví dụ: 11/6/1948, tháng 6/2023, quý I/2023 hoặc 2023.',
          }),
          text: paragraph('Nội dung', { max: 500 }),
        }),
        { summary: '{{fields.when}} {{fields.text}}' },
      ),
    },
  },
  stories: {
    label: 'Câu chuyện',
    fields: {
      heading,
      exemplars: references('Gương điển hình', 'exemplars'),
      models: references('Mô hình', 'models'),
      articles: references('Tin, bài', 'articles'),
      newest: optional(
        number('Số bài mới nhất tự thêm', {
          min: 0,
          max: 12,
          hint: 'Lấy từ quy tắc tự động tập hợp.',
        }),
      ),
    },
  },
  figures: {
    label: 'Con số',
    fields: { heading, items: figures('Các con số', 'Ba đến năm con số là vừa.') },
  },
  yearlyFigures: {
    label: 'Con số theo năm',
    fields: {
      heading,
      items: list(
        'Các chỉ tiêu',
        group('Chỉ tiêu', {
          name: text('Chỉ tiêu', { hint: 'Ví dụ: Tỷ lệ hòa giải thành' }),
          unit: optional(text('Đơn vị tính', { max: 60, hint: 'Ví dụ: % hoặc vụ việc' })),
          values: list(
            'Từng năm',
            group('Năm', {
              year: year('Năm', { hint: 'Ví dụ: 2024' }),
              figure: text('Con số', { max: 20, hint: 'Ví dụ: 1.250 hoặc 98,5' }),
            }),
            { summary: '{{fields.year}}: {{fields.figure}}' },
          ),
        }),
        { summary: '{{fields.name}}', hint: 'Bảng và biểu đồ tự vẽ theo các con số này.' },
      ),
      note: optional(paragraph('Nguồn số liệu, ghi chú', { max: 500 })),
    },
  },
  anniversary: {
    label: 'Ngày kỷ niệm sắp tới',
    fields: {
      heading,
      anniversary: term('Ngày kỷ niệm', 'anniversaries', {
        hint: 'Lần tới là ngày nào, tròn bao nhiêu năm thì cổng tự tính.',
      }),
    },
  },
  documents: {
    label: 'Văn bản',
    fields: { heading, documents: references('Văn bản', 'documents') },
  },
  events: {
    label: 'Sự kiện',
    fields: {
      heading,
      events: references('Sự kiện', 'events', {
        hint: 'Để trống: hiện mọi sự kiện của đợt.',
      }),
    },
  },
  quiz: {
    label: 'Trắc nghiệm',
    fields: {
      heading,
      quizzes: references('Bài trắc nghiệm', 'quizzes', {
        hint: 'Để trống: hiện mọi bài của đợt.',
      }),
    },
  },
  materials: {
    label: 'Tư liệu để tải',
    fields: {
      heading,
      materials: references('Tư liệu', 'materials', {
        hint: 'Để trống: hiện mọi tư liệu của đợt.',
      }),
    },
  },
  posters: {
    label: 'Áp phích, ảnh',
    fields: {
      heading,
      items: list('Ảnh', group('Ảnh', pictureFields), { summary: '{{fields.alt}}' }),
    },
  },
  notice: {
    label: 'Việc cần làm',
    fields: {
      heading: text('Tiêu đề', { max: 160 }),
      text: paragraph('Nội dung', { max: 600 }),
      tone: choiceWithDefault(
        'Sắc thái',
        { action: 'Việc cần làm ngay', info: 'Thông tin' },
        'info',
      ),
      deadline: optional(day('Hạn')),
    },
  },
};

/** The blocks of one page, in the order that readers meet them. */
export const contentBlocks = blocks('Các khối nội dung', blockTypes, {
  hint: 'Thêm từng khối, kéo để đổi thứ tự.',
});
