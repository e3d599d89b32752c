import {
  choice,
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
} from '../builders.ts';
import { collection } from '../collection.ts';
import { fieldsOfWork } from '../shared-fields.ts';

/** Plans, directives, laws and other texts that the work rests on. */
export const documents = collection({
  name: 'documents',
  one: 'văn bản',
  label: 'Văn bản',
  intro: 'Căn cứ của công tác thi đua, khen thưởng và các kế hoạch của Sở.',
  path: 'van-ban',
  template: 'document',
  schemaOrg: 'DigitalDocument',
  dayField: 'issued',
  facets: {
    loai: { label: 'Loại văn bản', by: 'kind' },
    'co-quan': { label: 'Cơ quan ban hành', by: 'issuer' },
    'hieu-luc': { label: 'Hiệu lực', by: 'validity' },
    nam: { label: 'Năm ban hành', by: 'year' },
  },
  fields: {
    number: optional(
      text('Số, ký hiệu', {
        max: 60,
        hint: 'Ví dụ: 23/KH-STP. Để trống khi văn bản chưa được cấp số.',
      }),
    ),
    kind: choice('Loại văn bản', {
      law: 'Luật',
      decree: 'Nghị định',
      resolution: 'Nghị quyết',
      directive: 'Chỉ thị',
      conclusion: 'Kết luận',
      decision: 'Quyết định',
      plan: 'Kế hoạch',
      regulation: 'Quy chế',
      guidance: 'Hướng dẫn',
      report: 'Báo cáo',
      appeal: 'Lời kêu gọi',
      theme: 'Chuyên đề',
      other: 'Văn bản khác',
    }),
    issuer: reference('Cơ quan ban hành', 'units'),
    issued: optional(day('Ngày ban hành', { hint: 'Để trống khi văn bản chưa ban hành.' })),
    signer: optional(text('Người ký', { max: 120 })),
    summary: paragraph('Trích yếu', { max: 600, hint: 'Chép đúng trích yếu của văn bản.' }),
    validity: choice('Hiệu lực', {
      'in-force': 'Còn hiệu lực',
      'partly-in-force': 'Hết hiệu lực một phần',
      expired: 'Hết hiệu lực',
      pending: 'Chưa ban hành',
      unknown: 'Chưa xác định',
    }),
    effectiveFrom: optional(day('Có hiệu lực từ ngày')),
    effectiveTo: optional(day('Hết hiệu lực từ ngày')),
    replaces: references('Thay thế văn bản', 'documents'),
    basedOn: references('Căn cứ vào văn bản', 'documents'),
    fields: fieldsOfWork,
    files: list(
      'Tệp đính kèm',
      group('Tệp', {
        file: file('Tệp'),
        label: text('Tên tệp', { max: 160, hint: 'Ví dụ: Toàn văn kế hoạch (PDF)' }),
      }),
      { summary: '{{fields.label}}' },
    ),
    body: optional(markdown('Nội dung chính')),
  },
});
