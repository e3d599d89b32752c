import { choice, day, markdown, optional, reference, references } from '../builders.ts';
import { collection } from '../collection.ts';
import { byField, byKind } from '../shared-facets.ts';
import { cover, fieldsOfWork, figures, summary } from '../shared-fields.ts';

/** Emulation movements and mobilisation campaigns launched by an authority. */
export const movements = collection({
  name: 'movements',
  one: 'phong trào, cuộc vận động',
  label: 'Phong trào thi đua',
  intro:
    'Phong trào thi đua, cuộc vận động ngành hưởng ứng: ai phát động, từ năm nào, làm được gì.',
  path: 'phong-trao',
  template: 'movement',
  schemaOrg: 'WebPage',
  facets: {
    ...byKind,
    cap: { label: 'Cấp phát động', by: 'level' },
    ...byField,
  },
  fields: {
    kind: choice('Loại', { movement: 'Phong trào thi đua', drive: 'Cuộc vận động' }),
    level: choice('Cấp phát động', {
      national: 'Trung ương',
      province: 'Tỉnh',
      sector: 'Ngành Tư pháp',
      unit: 'Đơn vị',
    }),
    launchedBy: optional(reference('Cơ quan phát động', 'units')),
    summary,
    cover,
    from: optional(day('Bắt đầu')),
    to: optional(day('Kết thúc', { hint: 'Để trống nếu chưa kết thúc.' })),
    parent: optional(
      reference('Thuộc phong trào', 'movements', { hint: 'Khi gắn với một phong trào lớn hơn.' }),
    ),
    documents: references('Căn cứ', 'documents'),
    fields: fieldsOfWork,
    body: optional(markdown('Nội dung')),
    results: figures('Kết quả từng năm', 'Mỗi năm một hoặc vài con số.'),
  },
});
