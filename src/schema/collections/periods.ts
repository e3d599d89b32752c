import { contentBlocks } from '../blocks.ts';
import { choice, day, markdown, optional, reference } from '../builders.ts';
import { collection } from '../collection.ts';
import { byKind, byYear } from '../shared-facets.ts';
import { cover, summary } from '../shared-fields.ts';

/** Looks back on a span of days, which gather what was done by themselves. */
export const periods = collection({
  name: 'periods',
  one: 'kỳ sơ kết, tổng kết',
  label: 'Sơ kết, tổng kết',
  intro: 'Từng kỳ nhìn lại: đã kể được bao nhiêu câu chuyện, của ai, và bài học nào giữ lại.',
  path: 'so-ket-tong-ket',
  template: 'period',
  schemaOrg: 'Report',
  dayField: 'to',
  facets: { ...byKind, ...byYear },
  fields: {
    kind: choice('Loại', {
      interim: 'Sơ kết',
      final: 'Tổng kết',
      quarter: 'Quý',
      year: 'Năm',
    }),
    from: day('Từ ngày', {
      hint: 'Gương, mô hình, khen thưởng, tin, bài và sự kiện từ ngày này tự vào trang.',
    }),
    to: day('Đến hết ngày'),
    unit: optional(
      reference('Phạm vi đơn vị', 'units', {
        hint: 'Để trống: mọi đơn vị. Chọn một đơn vị: cả đơn vị trực thuộc và đơn vị cũ mà nó kế thừa.',
      }),
    ),
    campaign: optional(
      reference('Nhìn lại đợt', 'campaigns', { hint: 'Các mốc của đợt trong kỳ này sẽ hiện.' }),
    ),
    summary,
    cover,
    body: optional(
      markdown('Phần viết', { hint: 'Kết quả nói lên điều gì, bài học, việc kỳ sau.' }),
    ),
    blocks: contentBlocks,
  },
});
