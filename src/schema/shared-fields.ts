import {
  choice,
  day,
  group,
  image,
  list,
  moment,
  optional,
  paragraph,
  references,
  terms,
  text,
  year,
} from './builders.ts';

/** Short text that lists, shares and search results show. */
export const summary = paragraph('Tóm tắt', {
  max: 400,
  hint: 'Một đến hai câu, dưới 400 ký tự: ai, làm gì, kết quả ra sao.',
});

/** Fields of work of a record. */
export const fieldsOfWork = terms('Lĩnh vực', 'fields', {
  hint: 'Chọn một hoặc vài lĩnh vực, ví dụ: Hòa giải ở cơ sở.',
});

/** A figure that says what was achieved. */
export function figures(label: string, hint: string) {
  const item = group('Con số', {
    year: optional(year('Năm', { hint: 'Ví dụ: 2024' })),
    figure: optional(text('Con số', { max: 20, hint: 'Ví dụ: 98% hoặc 1.250' })),
    unit: optional(text('Đơn vị tính', { max: 60, hint: 'Ví dụ: vụ việc hòa giải thành' })),
    text: paragraph('Nội dung', { max: 500, hint: 'Con số ấy nói lên điều gì.' }),
  });
  return list(label, item, { hint, summary: '{{fields.year}} {{fields.figure}} {{fields.text}}' });
}

/** A picture with the words that stand for it. */
export const pictureFields = {
  image: image('Ảnh', {
    hint: 'JPG hoặc PNG, cạnh dài từ 1.200 điểm ảnh. Ảnh tự xoay và xóa vị trí chụp.',
  }),
  alt: text('Mô tả ảnh', {
    max: 250,
    hint: 'Dành cho người không nhìn thấy ảnh, ví dụ: Bà con ngồi quanh bàn nước ở nhà văn hóa thôn.',
  }),
  caption: optional(text('Chú thích', { max: 300 })),
  credit: optional(text('Người chụp, nguồn ảnh', { max: 120, hint: 'Ví dụ: Ảnh: Văn phòng Sở' })),
};

/** A picture at the head of a page. */
export const cover = optional(group('Ảnh đại diện', pictureFields));

/** A span of years. */
export const years = optional(
  group('Giai đoạn', {
    from: year('Từ năm', { hint: 'Ví dụ: 2021' }),
    to: optional(year('Đến năm', { hint: 'Ví dụ: 2025; để trống nếu vẫn tiếp tục' })),
  }),
);

/** The movements that a record belongs to. */
export const inMovements = references('Phong trào, cuộc vận động', 'movements', {
  hint: 'Gõ vài chữ trong tên phong trào để tìm.',
});

/** Media in which a story may appear beside this portal. */
export const mediaKinds = {
  newspaper: 'Báo in',
  'online-newspaper': 'Báo điện tử',
  journal: 'Tạp chí',
  television: 'Truyền hình',
  radio: 'Phát thanh',
  'social-network': 'Mạng xã hội',
  portal: 'Cổng thông tin khác',
} as const;

/** Where else a story appeared, and when. */
export const republications = list(
  'Cũng đã đăng trên',
  group('Lần đăng', {
    outlet: text('Nơi đăng', { max: 120, hint: 'Ví dụ: Báo Pháp luật Việt Nam' }),
    kind: choice('Loại', mediaKinds),
    day: day('Ngày đăng, phát'),
    title: optional(text('Tên bài', { hint: 'Để trống nếu giữ tên như ở đây.' })),
    link: optional(text('Liên kết', { hint: 'Địa chỉ bài đăng, bắt đầu bằng https://.' })),
  }),
  {
    summary: '{{fields.day}} {{fields.outlet}}',
    hint: 'Mỗi lần câu chuyện này lên báo, đài, mạng xã hội ghi một mục.',
  },
);
const milestone = group('Mốc', {
  when: moment('Thời điểm', { hint: 'Ví dụ: 11/6/2023, tháng 6/2023, quý I/2023 hoặc 2023.' }),
  until: optional(moment('Đến', { hint: 'Điền khi mốc kéo dài, ví dụ từ 2022 đến 2024.' })),
  title: text('Việc cần làm'),
  text: optional(paragraph('Chi tiết', { max: 1000 })),
});

/** What is to be done by when. */
export const milestones = list('Các mốc', milestone, {
  summary: '{{fields.when}} {{fields.title}}',
});
