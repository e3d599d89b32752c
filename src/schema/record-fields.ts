import {
  automatic,
  choiceWithDefault,
  day,
  group,
  internal,
  list,
  optional,
  paragraph,
  startingWith,
  text,
  yes,
} from './builders.ts';
import { RESERVED_SLUGS, SLUG } from './slug.ts';

const slug = text('Địa chỉ', {
  max: 100,
  hint: 'Phần cuối của địa chỉ trang, ví dụ gioi-thieu. Chỉ dùng chữ thường không dấu, số và dấu gạch nối.',
  pattern: {
    test: SLUG,
    problem: 'địa chỉ chỉ gồm chữ thường không dấu, số và dấu gạch nối',
    remedy: `viết như to-hoa-giai-thon-ba; không dùng ${RESERVED_SLUGS.map((slug) => `“${slug}”`).join(', ')}.`,
  },
});

/** What every record has, whatever its collection. */
export const recordFields = {
  title: text('Tiêu đề', {
    max: 200,
    hint: 'Nói ngay điều đáng biết nhất, ví dụ: Tổ hòa giải thôn Ba hòa giải thành 98% vụ việc.',
  }),
  tags: list('Từ khóa', text('Từ khóa', { max: 60 }), {
    inOneBox: true,
    hint: 'Cách nhau bằng dấu phẩy, ví dụ: hòa giải ở cơ sở, chuyển đổi số.',
  }),
  slug: automatic(optional(slug)),
  aliases: automatic(list('Địa chỉ cũ', slug)),
  status: choiceWithDefault(
    'Tình trạng',
    { published: 'Đăng', draft: 'Bản nháp, chưa đăng', withdrawn: 'Đã gỡ' },
    'published',
    { hint: 'Bản nháp và bài đã gỡ không hiện ở bất cứ đâu trên cổng.' },
  ),
  withdrawal: optional(
    group(
      'Gỡ bài',
      {
        reason: internal(paragraph('Lý do gỡ', { max: 500, hint: 'Chỉ lưu nội bộ.' })),
        day: day('Ngày gỡ'),
      },
      { hint: 'Điền khi tình trạng là “Đã gỡ”.' },
    ),
  ),
  created: startingWith(
    'today',
    day('Ngày đăng', { hint: 'Ngày ghi trên bài. Muốn hẹn ngày bài hiện, điền “Đăng từ ngày”.' }),
  ),
  updated: automatic(optional(day('Ngày cập nhật'))),
  publishFrom: optional(
    day('Đăng từ ngày', {
      hint: 'Để trống nếu đăng ngay. Ngày trong tương lai: bài tự hiện khi đến ngày.',
    }),
  ),
  publishUntil: optional(
    day('Đăng đến hết ngày', { hint: 'Để trống nếu đăng mãi. Sau ngày này bài tự ẩn.' }),
  ),
  sample: yes('Nội dung minh họa', {
    hint: 'Bật cho bài viết mẫu; trang sẽ ghi rõ “Nội dung minh họa”.',
  }),
  internalNote: internal(
    optional(
      paragraph('Ghi chú nội bộ', { hint: 'Chỉ người biên tập đọc, không bao giờ lên cổng.' }),
    ),
  ),
};

export type RecordFields = typeof recordFields;
