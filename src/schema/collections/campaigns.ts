import { contentBlocks } from '../blocks.ts';
import { day, group, list, markdown, optional, reference, references, text } from '../builders.ts';
import { collection } from '../collection.ts';
import { byYear } from '../shared-facets.ts';
import { cover, milestones, summary } from '../shared-fields.ts';

/** Drives with a period and milestones. */
export const campaigns = collection({
  name: 'campaigns',
  one: 'đợt tuyên truyền, thi đua',
  label: 'Đợt tuyên truyền, thi đua',
  intro: 'Từng đợt có thời gian, các mốc phải làm và những gương nổi bật.',
  path: 'chien-dich',
  template: 'campaign',
  schemaOrg: 'WebPage',
  dayField: 'from',
  facets: { ...byYear },
  fields: {
    from: day('Bắt đầu'),
    to: day('Kết thúc'),
    unit: optional(reference('Đơn vị chủ trì', 'units')),
    summary,
    cover,
    milestones,
    blocks: contentBlocks,
    documents: references('Văn bản', 'documents'),
    movements: references('Phong trào, cuộc vận động', 'movements'),
    honours: list(
      'Bảng vàng',
      group('Gương được biểu dương', {
        exemplar: reference('Gương điển hình', 'exemplars'),
        note: optional(text('Lý do biểu dương', { max: 200 })),
      }),
      { summary: '{{fields.exemplar}}' },
    ),
    body: optional(markdown('Giới thiệu')),
  },
});
