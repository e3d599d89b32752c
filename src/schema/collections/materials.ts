import {
  choice,
  choiceWithDefault,
  file,
  group,
  list,
  markdown,
  optional,
  paragraph,
  reference,
  references,
  text,
} from '../builders.ts';
import { collection } from '../collection.ts';
import { byField, byKind, byYear } from '../shared-facets.ts';
import { cover, fieldsOfWork, inMovements, summary } from '../shared-fields.ts';

/** What propagandists take along: posters, banners, slogans, leaflets, films and broadcasts. */
export const materials = collection({
  name: 'materials',
  one: 'tư liệu',
  label: 'Tư liệu tuyên truyền',
  intro:
    'Áp phích, băng rôn, khẩu hiệu, tờ gấp, video và bài phát thanh: tải về, in ra, mang đi kể.',
  path: 'tu-lieu',
  template: 'material',
  schemaOrg: 'CreativeWork',
  facets: {
    ...byKind,
    ...byField,
    dot: { label: 'Đợt', by: 'campaigns' },
    'ngon-ngu': { label: 'Ngôn ngữ', by: 'language' },
    ...byYear,
  },
  fields: {
    kind: choice('Loại', {
      poster: 'Áp phích',
      banner: 'Băng rôn',
      slogan: 'Khẩu hiệu',
      infographic: 'Đồ họa thông tin',
      leaflet: 'Tờ gấp',
      video: 'Video',
      audio: 'Bài phát thanh',
    }),
    language: choiceWithDefault(
      'Ngôn ngữ',
      {
        vietnamese: 'Tiếng Việt',
        raglai: 'Tiếng Raglai',
        cham: 'Tiếng Chăm',
        khmer: 'Tiếng Khmer',
        ede: 'Tiếng Ê Đê',
        english: 'Tiếng Anh',
      },
      'vietnamese',
    ),
    summary,
    unit: optional(reference('Đơn vị làm ra', 'units')),
    author: optional(text('Tác giả', { max: 120, hint: 'Ví dụ: Họa sĩ Nguyễn Văn Mẫu' })),
    cover,
    files: list(
      'Các tệp để tải',
      group('Tệp', {
        file: file('Tệp', {
          hint: 'Bạn đọc tải đúng tệp này, không nén lại. Video dưới 20 MB, bài phát thanh dưới 10 MB; dài hơn thì đưa lên kênh của đơn vị rồi điền “Xem, nghe ở nơi khác”.',
        }),
        label: text('Tên bản', {
          max: 80,
          hint: 'Đứng sau chữ “Tải”, ví dụ: áp phích A3; bản để in; ảnh gửi Zalo',
        }),
        size: optional(
          text('Khổ, kích thước', {
            max: 60,
            hint: 'Ví dụ: A3 dọc; 0,8 × 4 m; 1080 × 1350 điểm ảnh',
          }),
        ),
        captions: optional(
          file('Phụ đề', { hint: 'Tệp .vtt của video, cho người xem không bật tiếng.' }),
        ),
      }),
      {
        hint: 'Một tư liệu nên có bản để in (PDF) và bản để gửi (PNG, JPG).',
        summary: '{{fields.label}} {{fields.size}}',
      },
    ),
    links: list(
      'Xem, nghe ở nơi khác',
      group('Liên kết', {
        label: text('Nơi đăng', { max: 80, hint: 'Ví dụ: YouTube của Sở Tư pháp' }),
        address: text('Địa chỉ', {
          hint: 'Ví dụ: https://www.youtube.com/watch?v=…; cổng chỉ dẫn tới, không nhúng.',
          pattern: {
            test: /^https?:\/\/[^\s"<>]+$/,
            problem: 'không phải địa chỉ trang web',
            remedy: 'chép cả địa chỉ, bắt đầu bằng https://.',
          },
        }),
      }),
      { summary: '{{fields.label}}' },
    ),
    duration: optional(
      text('Thời lượng', {
        max: 8,
        hint: 'Phút và giây của video, bài phát thanh, ví dụ: 3:20',
        pattern: {
          test: /^(?:\d{1,2}:)?\d{1,2}:[0-5]\d$/,
          problem: 'không phải phút và giây',
          remedy: 'viết như 3:20, hoặc 1:05:00 nếu quá một giờ.',
        },
      }),
    ),
    slogans: list('Các câu khẩu hiệu', text('Câu', { max: 200 }), {
      hint: 'Mỗi câu một dòng; bạn đọc chép từng câu. Ví dụ: Học một gương, làm một việc.',
    }),
    body: optional(
      markdown('Cách dùng', { hint: 'In ở đâu, treo khi nào, đọc trên loa lúc nào.' }),
    ),
    words: optional(
      markdown('Lời và chữ', {
        hint: 'Bằng tiếng Việt, cho người không nghe, không nhìn hoặc không hiểu được. Video, bài phát thanh bắt buộc có: chép lại lời nói và việc diễn ra. Áp phích, đồ họa: chép lại chữ trên hình.',
      }),
    ),
    licence: choiceWithDefault(
      'Quyền sử dụng',
      {
        free: 'Được in, chép, chia sẻ tự do; ghi rõ nguồn',
        unchanged: 'Được in, chép, chia sẻ nguyên vẹn, không sửa; ghi rõ nguồn',
        ask: 'Hỏi đơn vị làm ra trước khi dùng',
      },
      'free',
    ),
    terms: optional(
      paragraph('Nói thêm về quyền sử dụng', {
        max: 300,
        hint: 'Ví dụ: Nhạc nền của nhạc sĩ Trần Mẫu, không cắt riêng.',
      }),
    ),
    campaigns: references('Đợt tuyên truyền, thi đua', 'campaigns'),
    movements: inMovements,
    fields: fieldsOfWork,
    exemplars: references('Gương điển hình được kể', 'exemplars'),
    models: references('Mô hình được kể', 'models'),
    documents: references('Văn bản', 'documents'),
  },
});
