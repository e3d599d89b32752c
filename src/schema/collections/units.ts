import {
  choice,
  day,
  group,
  list,
  markdown,
  moment,
  number,
  optional,
  paragraph,
  reference,
  references,
  term,
  text,
  year,
} from '../builders.ts';
import { collection } from '../collection.ts';

const leader = group('Người lãnh đạo', {
  name: text('Họ tên', { max: 120 }),
  position: text('Chức vụ', { max: 120, hint: 'Ví dụ: Giám đốc, Chánh Văn phòng, Trưởng phòng' }),
  positionInEnglish: optional(
    text('Chức vụ bằng tiếng Anh', { max: 120, hint: 'Ví dụ: Director' }),
  ),
  duties: optional(paragraph('Phụ trách', { max: 500 })),
  phone: optional(text('Điện thoại công vụ', { max: 60 })),
  email: optional(text('Thư điện tử công vụ', { max: 120 })),
});

const membership = group('Khối thi đua', {
  bloc: term('Khối', 'blocs'),
  from: year('Từ năm'),
  to: optional(year('Đến năm')),
});

/** Bodies, rooms, centres and local units, past and present. */
export const units = collection({
  name: 'units',
  one: 'đơn vị',
  label: 'Đơn vị',
  intro:
    'Các phòng, đơn vị của ngành Tư pháp và cơ quan cùng phối hợp, kể cả đơn vị đã đổi tên hoặc sáp nhập.',
  path: 'don-vi',
  template: 'unit',
  schemaOrg: 'GovernmentOrganization',
  facets: {
    loai: { label: 'Loại đơn vị', by: 'kind' },
  },
  fields: {
    kind: choice('Loại đơn vị', {
      department: 'Sở Tư pháp',
      office: 'Phòng, văn phòng thuộc Sở',
      centre: 'Đơn vị trực thuộc Sở',
      council: 'Hội đồng, ban',
      'district-office': 'Phòng Tư pháp cấp huyện (đến 30/6/2025)',
      commune: 'Ủy ban nhân dân cấp xã',
      authority: 'Cơ quan cấp trên, cơ quan phối hợp',
    }),
    short: optional(text('Tên viết tắt', { max: 30, hint: 'Ví dụ: STP' })),
    parent: optional(reference('Thuộc đơn vị', 'units')),
    place: optional(
      number('Thứ tự trong cơ cấu', {
        min: 1,
        max: 99,
        hint: 'Số nhỏ đứng trước, ví dụ Văn phòng Sở: 1. Để trống: xếp sau, theo tên.',
      }),
    ),
    blocs: list('Khối thi đua', membership, { summary: '{{fields.bloc}} {{fields.from}}' }),
    validFrom: optional(day('Hoạt động từ ngày')),
    validTo: optional(
      day('Hoạt động đến hết ngày', { hint: 'Ngày cuối cùng đơn vị còn mang tên này.' }),
    ),
    successors: references('Đơn vị kế thừa', 'units', {
      hint: 'Đơn vị nhận việc sau ngày ấy; chia tách thì chọn cả những đơn vị mới. Đơn vị trước đây tự hiện theo.',
    }),
    summary: optional(paragraph('Chức năng, nhiệm vụ', { max: 1000 })),
    receives: optional(
      paragraph('Liên hệ khi', {
        max: 400,
        hint: 'Việc mà người dân, đơn vị tìm đến đây. Ví dụ: Giới thiệu một tấm gương, hỏi về khen thưởng.',
      }),
    ),
    address: optional(
      text('Địa chỉ', {
        hint: 'Để trống nếu làm việc tại trụ sở Sở (ghi ở Thiết lập cổng › Cơ quan).',
      }),
    ),
    phone: optional(text('Điện thoại', { max: 60 })),
    email: optional(text('Thư điện tử', { max: 120 })),
    hours: optional(text('Giờ làm việc', { hint: 'Để trống nếu theo giờ làm việc của Sở.' })),
    nameInEnglish: optional(
      text('Tên tiếng Anh', {
        hint: 'Hiện ở trang tiếng Anh. Để trống nếu chưa có tên dịch chính thức.',
      }),
    ),
    leaders: list('Lãnh đạo', leader, {
      hint: 'Người giữ chức vụ được nêu tên công khai vì công vụ; đừng ghi số máy, địa chỉ riêng của họ.',
      summary: '{{fields.position}}: {{fields.name}}',
    }),
    milestones: list(
      'Mốc lịch sử',
      group('Mốc', {
        when: moment('Thời điểm', { hint: 'Ví dụ: 28/8/1945, tháng 7/2025 hoặc 1990.' }),
        text: paragraph('Việc', { max: 500 }),
      }),
      { summary: '{{fields.when}} {{fields.text}}' },
    ),
    body: optional(markdown('Giới thiệu')),
  },
});
