import { contentBlocks } from '../blocks.ts';
import { choice, group, list, optional, references, terms, text } from '../builders.ts';
import { collection } from '../collection.ts';
import { byKind } from '../shared-facets.ts';
import { cover, summary } from '../shared-fields.ts';

/** Themed pages that gather stories by a rule, with chosen ones pinned on top. */
export const columns = collection({
  name: 'columns',
  one: 'chuyên trang, chuyên mục',
  label: 'Chuyên mục',
  intro: 'Chuyên trang, chuyên mục, chuyên đề do Phòng Phổ biến, giáo dục pháp luật biên tập.',
  path: 'chuyen-muc',
  template: 'column',
  schemaOrg: 'CollectionPage',
  facets: { ...byKind },
  fields: {
    kind: choice('Loại', { page: 'Chuyên trang', section: 'Chuyên mục', theme: 'Chuyên đề' }),
    summary,
    editor: optional(
      text('Người phụ trách', { max: 120, hint: 'Ví dụ: Phòng Phổ biến, giáo dục pháp luật' }),
    ),
    cover,
    blocks: contentBlocks,
    gather: optional(
      group(
        'Tự động tập hợp',
        {
          fields: terms('Theo lĩnh vực', 'fields'),
          movements: references('Theo phong trào', 'movements'),
          units: references('Theo đơn vị', 'units'),
          tags: list('Theo từ khóa', text('Từ khóa', { max: 60 })),
        },
        { hint: 'Bài đáp ứng một trong các điều kiện sẽ tự hiện trong chuyên mục.' },
      ),
    ),
    pinnedExemplars: references('Ghim gương điển hình', 'exemplars'),
    pinnedModels: references('Ghim mô hình', 'models'),
    pinnedArticles: references('Ghim tin, bài', 'articles'),
  },
});
