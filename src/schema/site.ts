import type { z } from 'zod';
import {
  choice,
  choiceWithDefault,
  day,
  group,
  ID,
  image,
  list,
  madeFrom,
  optional,
  paragraph,
  reference,
  references,
  rulesOf,
  text,
  year,
} from './builders.ts';
import { everydayWords } from './everyday-words.ts';
import type { Fields, Values } from './field.ts';

/** One settings file, `site/<name>.yml`. */
export interface Setting<Own extends Fields = Fields> {
  label: string;
  fields: Own;
  rule: z.ZodType<Values<Own>>;
}

function setting<const Own extends Fields>(label: string, fields: Own): Setting<Own> {
  return { label, fields, rule: rulesOf(fields) };
}

const writtenId = text('Mã', {
  max: 60,
  hint: 'Để trống: tự đặt theo tên khi lưu, ví dụ hoa-giai-o-co-so. Không đổi sau khi đã dùng.',
  pattern: {
    test: ID,
    problem: 'mã chỉ gồm chữ thường không dấu, số và dấu gạch nối',
    remedy: 'viết như hoa-giai-o-co-so.',
  },
});
const termId = madeFrom('name', writtenId);

const link = {
  label: text('Chữ hiển thị', { max: 80 }),
  path: text('Địa chỉ', { hint: 'Bắt đầu bằng /, ví dụ /dien-hinh/.' }),
};

/** Settings of a department, one file each in `site/`. */
export const settings = {
  agency: setting('Cơ quan', {
    name: text('Tên cơ quan', { hint: 'Ví dụ: Sở Tư pháp tỉnh Khánh Hòa' }),
    portal: text('Tên cổng', { max: 80, hint: 'Ví dụ: Hoa Đẹp' }),
    slogan: optional(text('Dòng giới thiệu', { max: 160 })),
    province: text('Tỉnh, thành phố', { max: 60 }),
    governing: text('Cơ quan chủ quản', { hint: 'Ví dụ: Ủy ban nhân dân tỉnh Khánh Hòa' }),
    responsible: text('Người chịu trách nhiệm chính', { hint: 'Ví dụ: Giám đốc Sở Tư pháp' }),
    address: text('Địa chỉ'),
    phone: optional(text('Điện thoại', { max: 60 })),
    email: optional(text('Thư điện tử', { max: 120 })),
    hours: optional(text('Giờ làm việc')),
    addressInEnglish: optional(text('Địa chỉ bằng tiếng Anh')),
    hoursInEnglish: optional(
      text('Giờ làm việc bằng tiếng Anh', {
        hint: 'Ví dụ: Monday to Friday, 7:30–11:30, 13:30–17:00',
      }),
    ),
    emblem: optional(
      image('Biểu trưng', { hint: 'Ảnh PNG vuông; để trống sẽ dùng bông hoa của cổng.' }),
    ),
    nameInEnglish: optional(text('Tên tiếng Anh')),
  }),
  people: setting('Người phụ trách', {
    people: list(
      'Người phụ trách',
      group('Người phụ trách', {
        role: text('Chức trách', { hint: 'Ví dụ: Phụ trách biên tập' }),
        name: text('Họ tên hoặc bộ phận', { max: 120 }),
        phone: optional(text('Điện thoại', { max: 60 })),
        email: optional(text('Thư điện tử', { max: 120 })),
      }),
      { summary: '{{fields.role}}: {{fields.name}}' },
    ),
    press: optional(
      group(
        'Liên hệ báo chí',
        {
          name: text('Họ tên hoặc bộ phận', { max: 120, hint: 'Ví dụ: Văn phòng Sở' }),
          phone: optional(text('Điện thoại', { max: 60 })),
          email: optional(text('Thư điện tử', { max: 120 })),
        },
        { hint: 'Ghi trong bộ báo chí của từng bài; để trống sẽ ghi số chung của cơ quan.' },
      ),
    ),
  }),
  navigation: setting('Menu', {
    items: list('Mục', group('Mục', link), { summary: '{{fields.label}}' }),
  }),
  footer: setting('Chân trang', {
    reuse: text('Quy định trích dẫn', {
      hint: 'Ví dụ: Ghi rõ nguồn khi phát hành lại thông tin từ cổng này.',
    }),
    licence: optional(text('Giấy phép', { hint: 'Số giấy phép, nếu có.' })),
    links: list('Liên kết', group('Liên kết', link), { summary: '{{fields.label}}' }),
  }),
  notices: setting('Thông báo, ngày lễ', {
    downtimes: list(
      'Tạm dừng để bảo trì',
      group('Đợt bảo trì', {
        from: day('Tạm dừng từ ngày', { hint: 'Ngày đầu cổng có thể không vào được.' }),
        to: day('Đến hết ngày', { hint: 'Qua ngày này, thông báo tự hết.' }),
        announced: optional(
          day('Báo trước từ ngày', { hint: 'Để trống: báo trước 7 ngày, trên mọi trang.' }),
        ),
        note: optional(
          text('Nói thêm', { hint: 'Ví dụ: Thời gian từ 22 giờ đến 5 giờ sáng hôm sau.' }),
        ),
      }),
      { summary: '{{fields.from}} - {{fields.to}}' },
    ),
    moved: optional(
      group('Cổng đổi địa chỉ', {
        address: text('Địa chỉ mới', {
          hint: 'Ví dụ: https://thi-dua.tinh.gov.vn/. Mọi trang sẽ mời bạn đọc sang đó.',
          pattern: {
            test: /^https?:\/\/[^\s"<>]+$/,
            problem: 'không phải địa chỉ trang web',
            remedy: 'chép cả địa chỉ, bắt đầu bằng https://.',
          },
        }),
        from: day('Dùng từ ngày', { hint: 'Trước ngày này, thông báo nói “sẽ chuyển”.' }),
      }),
    ),
    occasions: list(
      'Ngày lễ, quốc tang',
      group('Dịp', {
        kind: choice(
          'Dịp',
          { mourning: 'Quốc tang', tet: 'Tết Nguyên đán', holiday: 'Ngày lễ lớn' },
          {
            hint: 'Quốc tang: cả cổng chuyển màu xám. Tết, ngày lễ: một dải trang trí ở đầu trang.',
          },
        ),
        from: day('Từ ngày'),
        to: day('Đến hết ngày'),
        greeting: optional(
          text('Lời ở đầu trang', { max: 120, hint: 'Ví dụ: Chào mừng ngày Quốc khánh 2/9.' }),
        ),
      }),
      { summary: '{{fields.kind}}: {{fields.from}} - {{fields.to}}' },
    ),
  }),
  report: setting('Báo vướng mắc', {
    unit: optional(
      reference('Nơi tiếp nhận', 'units', {
        hint: 'Thường là Văn phòng Sở. Để trống: chính cơ quan tiếp nhận.',
      }),
    ),
    lead: optional(
      paragraph('Lời dẫn', {
        max: 500,
        hint: 'Việc gì thì báo, ai xem xét, bao lâu trả lời. Hiện ở trang có phần “Báo vướng mắc”.',
      }),
    ),
  }),
  services: setting('Tiện ích cho bạn đọc', {
    offline: choiceWithDefault(
      'Đọc lại khi mất mạng',
      { enabled: 'Bật', disabled: 'Tắt' },
      'enabled',
      {
        hint: 'Máy của bạn đọc giữ những trang đã xem để mở lại khi mất mạng. Tắt: máy xóa phần đã giữ ở lần mở cổng sau đó.',
      },
    ),
    ratingEndpoint: optional(
      text('Nơi nhận ý kiến “trang này có giúp ích không”', {
        hint: 'Để trống: không hỏi. Ghi /gop-y/danh-gia để tòa soạn của cổng nhận; nơi khác nhận thì ghi địa chỉ https://… của nơi đó và nhờ người quản trị đặt RATING_ORIGIN.',
        pattern: {
          // Browsers read a backslash as a slash: “/\host” would be another site.
          test: /^(?:\/(?!\/)|https:\/\/)[^\s"<>\\]+$/,
          problem: 'không phải nơi nhận ý kiến',
          remedy: 'ghi /gop-y/danh-gia, hoặc địa chỉ bắt đầu bằng https://.',
        },
      }),
    ),
  }),
  propaganda: setting('Trang tuyên truyền', {
    intro: optional(
      paragraph('Lời ngỏ', {
        max: 800,
        hint: 'Đứng đầu trang /tuyen-truyen/, ví dụ: Chào các anh chị báo cáo viên…',
      }),
    ),
    reminder: optional(
      group('Nhắc việc', {
        text: paragraph('Việc cần nhớ', {
          max: 500,
          hint: 'Ví dụ: Tuần này ưu tiên chuyện về hòa giải ở cơ sở.',
        }),
        until: day('Nhắc đến hết ngày', { hint: 'Qua ngày này, lời nhắc tự hết.' }),
      }),
    ),
  }),
  fields: setting('Lĩnh vực', {
    terms: list(
      'Lĩnh vực',
      group('Lĩnh vực', { id: termId, name: text('Tên lĩnh vực', { max: 80 }) }),
      { summary: '{{fields.name}}' },
    ),
  }),
  awards: setting('Hình thức khen thưởng', {
    terms: list(
      'Hình thức, danh hiệu',
      group('Hình thức', {
        id: termId,
        name: text('Tên', { max: 120, hint: 'Ví dụ: Giấy khen của Giám đốc Sở Tư pháp' }),
        kind: choice('Nhóm', {
          commendation: 'Giấy khen',
          merit: 'Bằng khen',
          title: 'Danh hiệu thi đua',
          order: 'Huân chương, huy chương',
        }),
        validFrom: optional(day('Áp dụng từ ngày')),
        validTo: optional(day('Áp dụng đến hết ngày')),
        documents: references('Căn cứ', 'documents'),
      }),
      { summary: '{{fields.name}}' },
    ),
  }),
  blocs: setting('Khối thi đua', {
    terms: list(
      'Khối thi đua',
      group('Khối', {
        id: termId,
        name: text('Tên khối', { max: 120 }),
        note: optional(paragraph('Ghi chú', { max: 500 })),
        years: list(
          'Từng năm',
          group('Năm', {
            year: year('Năm'),
            head: optional(
              reference('Khối trưởng', 'units', { hint: 'Một đơn vị là thành viên của năm ấy.' }),
            ),
            deputy: optional(reference('Khối phó', 'units')),
            movements: references('Phong trào của khối', 'movements'),
            note: optional(paragraph('Hoạt động', { max: 1000 })),
          }),
          {
            hint: 'Thành viên khai ở từng đơn vị (mục Khối thi đua của đơn vị ấy).',
            summary: '{{fields.year}} {{fields.head}}',
          },
        ),
      }),
      { summary: '{{fields.name}}' },
    ),
  }),
  anniversaries: setting('Ngày kỷ niệm', {
    terms: list(
      'Ngày kỷ niệm hằng năm',
      group('Ngày', {
        id: termId,
        name: text('Tên ngày', { max: 160, hint: 'Ví dụ: Ngày truyền thống ngành Tư pháp' }),
        day: day('Ngày đầu tiên', {
          hint: 'Ngày có sự kiện gốc, ví dụ 28/08/1945; số năm kỷ niệm tính từ đây.',
        }),
        note: optional(paragraph('Ý nghĩa', { max: 500 })),
        documents: references('Văn bản', 'documents'),
      }),
      { summary: '{{fields.name}}' },
    ),
  }),
  abbreviations: setting('Chữ viết tắt', {
    items: list(
      'Chữ viết tắt',
      group('Chữ viết tắt', {
        short: text('Viết tắt', { max: 20, hint: 'Ví dụ: PBGDPL' }),
        long: text('Viết đủ', { max: 120, hint: 'Ví dụ: phổ biến, giáo dục pháp luật' }),
      }),
      { summary: '{{fields.short}}: {{fields.long}}' },
    ),
  }),
  everyday: setting('Lời người dân', { items: everydayWords }),
};

export type Settings = typeof settings;
export type SettingName = keyof Settings;

/** The settings files' names. */
export const settingNames = Object.keys(settings) as SettingName[];

/** All settings of a department, by file. */
export type Site = { [N in SettingName]: Values<Settings[N]['fields']> };
