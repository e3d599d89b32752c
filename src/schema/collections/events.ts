import {
  choice,
  choiceWithDefault,
  day,
  file,
  group,
  list,
  markdown,
  optional,
  paragraph,
  reference,
  references,
  text,
  time,
} from '../builders.ts';
import { collection } from '../collection.ts';
import { contest } from '../contest.ts';
import { byField, byKind, byUnit, byYear } from '../shared-facets.ts';
import { cover, fieldsOfWork, pictureFields, summary } from '../shared-fields.ts';

const clock = 'Ví dụ: 08:30 hoặc 8 giờ 30; để trống nếu cả ngày.';

/** Meetings, visits, ceremonies and contests, from the invitation to the minutes. */
export const events = collection({
  name: 'events',
  one: 'sự kiện',
  label: 'Sự kiện',
  intro: 'Tọa đàm, giao lưu, hội nghị, tham quan học tập, lễ và cuộc thi: sắp tới và đã qua.',
  path: 'su-kien',
  template: 'event',
  schemaOrg: 'Event',
  dayField: 'from',
  facets: { ...byKind, ...byField, ...byUnit, ...byYear },
  fields: {
    kind: choice('Loại', {
      seminar: 'Tọa đàm',
      exchange: 'Giao lưu',
      conference: 'Hội nghị',
      'study-visit': 'Tham quan, học tập',
      ceremony: 'Lễ',
      contest: 'Cuộc thi',
    }),
    from: day('Ngày bắt đầu'),
    fromTime: optional(time('Giờ bắt đầu', { hint: clock })),
    to: optional(day('Ngày kết thúc', { hint: 'Để trống nếu chỉ trong một ngày.' })),
    toTime: optional(time('Giờ kết thúc', { hint: clock })),
    place: text('Địa điểm', {
      hint: 'Ví dụ: Hội trường Sở Tư pháp; cuộc thi trên mạng ghi Trực tuyến.',
    }),
    address: optional(text('Địa chỉ', { hint: 'Ví dụ: Số 1 đường Mẫu, phường Mẫu' })),
    holding: choiceWithDefault(
      'Việc tổ chức',
      { planned: 'Theo kế hoạch', postponed: 'Hoãn', cancelled: 'Hủy' },
      'planned',
      { hint: 'Sắp, đang hay đã diễn ra thì cổng tự tính theo ngày.' },
    ),
    change: optional(
      paragraph('Thông báo thay đổi', {
        max: 500,
        hint: 'Vì sao hoãn, hủy hoặc đổi nơi; ví dụ: Hoãn vì bão, ngày mới sẽ báo sau.',
      }),
    ),
    unit: optional(reference('Đơn vị tổ chức', 'units')),
    fields: fieldsOfWork,
    summary,
    cover,
    registration: optional(
      group('Đăng ký tham dự', {
        link: optional(
          text('Nơi đăng ký', { hint: 'Địa chỉ trang đăng ký hoặc mailto:… của người nhận.' }),
        ),
        deadline: optional(day('Hạn đăng ký')),
        note: optional(paragraph('Cách đăng ký', { max: 500 })),
      }),
    ),
    programme: list(
      'Chương trình',
      group('Phần', {
        time: optional(time('Giờ', { hint: 'Ví dụ: 08:30' })),
        text: paragraph('Nội dung', { max: 300 }),
      }),
      { summary: '{{fields.time}} {{fields.text}}' },
    ),
    body: optional(markdown('Giới thiệu')),
    contest,
    campaigns: references('Đợt tuyên truyền, thi đua', 'campaigns'),
    exemplars: references('Gương điển hình tham gia', 'exemplars'),
    documents: references('Văn bản', 'documents'),
    results: optional(markdown('Kết quả', { hint: 'Viết sau sự kiện: ai dự, bàn gì, chốt gì.' })),
    files: list(
      'Biên bản, tài liệu',
      group('Tệp', {
        file: file('Tệp'),
        label: text('Tên tệp', { max: 160, hint: 'Ví dụ: Biên bản tọa đàm' }),
      }),
      { summary: '{{fields.label}}' },
    ),
    pictures: list('Ảnh sự kiện', group('Ảnh', pictureFields), { summary: '{{fields.alt}}' }),
    articles: references('Tin, bài về sự kiện', 'articles'),
  },
});
