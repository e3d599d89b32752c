import {
  choice,
  day,
  group,
  list,
  markdown,
  optional,
  paragraph,
  reference,
  references,
  term,
  text,
  year,
} from '../builders.ts';
import { collection } from '../collection.ts';

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
    blocs: list('Khối thi đua', membership, { summary: '{{fields.bloc}} {{fields.from}}' }),
    validFrom: optional(day('Hoạt động từ ngày')),
    validTo: optional(
      day('Hoạt động đến hết ngày', { hint: 'Ngày cuối cùng đơn vị còn mang tên này.' }),
    ),
    successors: references('Đơn vị kế thừa', 'units', {
      hint: 'Đơn vị nhận việc sau ngày ấy; chia tách thì chọn cả những đơn vị mới. Đơn vị trước đây tự hiện theo.',
    }),
    summary: optional(paragraph('Chức năng, nhiệm vụ', { max: 1000 })),
    address: optional(text('Địa chỉ')),
    phone: optional(text('Điện thoại', { max: 60 })),
    email: optional(text('Thư điện tử', { max: 120 })),
    body: optional(markdown('Giới thiệu')),
  },
});
