import { describe, expect, it } from 'vitest';
import { storiesOf } from '../../src/domain/gather.ts';
import { portal } from '../factories/library.ts';
import { article, column, exemplar, model, movement, type Written } from '../factories/records.ts';

const story = (id: string, written: Written = {}) => article({ id, slug: id, ...written });

const stories = [
  story('theo-linh-vuc', { fields: ['hoa-giai'], created: '2025-01-01' }),
  story('theo-phong-trao', { movements: ['thi-dua'], created: '2025-01-04' }),
  story('theo-don-vi', { unit: 'so-tu-phap', created: '2025-01-03' }),
  story('theo-tu-khoa', { tags: ['Chuyển đổi số'], created: '2025-01-05' }),
  story('tu-chon', { columns: ['cot'], created: '2025-01-02' }),
  story('ngoai', { fields: ['ho-tich'], tags: ['khác'] }),
  story('nhap', { fields: ['hoa-giai'], status: 'draft' }),
  model({ id: 'cach', fields: ['hoa-giai'], created: '2025-01-06', unit: 'so-tu-phap' }),
  exemplar({ id: 'nhom', created: '2024-01-01' }),
  movement({ id: 'thi-dua' }),
];

function gathered(written: Written): string[] {
  const chosen = column({ id: 'cot', ...written });
  return storiesOf(portal([...stories, chosen]), chosen).map(({ id }) => id);
}

describe('A column gathers', () => {
  it.each<[string, Written, string[]]>([
    ['what names it', {}, ['tu-chon']],
    [
      'by field of work, newest first',
      { gather: { fields: ['hoa-giai'] } },
      ['cach', 'tu-chon', 'theo-linh-vuc'],
    ],
    ['by movement', { gather: { movements: ['thi-dua'] } }, ['theo-phong-trao', 'tu-chon']],
    ['by unit', { gather: { units: ['so-tu-phap'] } }, ['cach', 'theo-don-vi', 'tu-chon', 'nhom']],
    [
      'by word, however it is typed',
      { gather: { tags: ['chuyen doi SO'] } },
      ['theo-tu-khoa', 'tu-chon'],
    ],
    [
      'by any of several',
      { gather: { fields: ['hoa-giai'], movements: ['thi-dua'] } },
      ['cach', 'theo-phong-trao', 'tu-chon', 'theo-linh-vuc'],
    ],
  ])('%s', (_title, written, ids) => {
    expect(gathered(written)).toEqual(ids);
  });

  it('after what is pinned, each story once', () => {
    const pinned = {
      pinnedExemplars: ['nhom'],
      pinnedModels: ['cach'],
      pinnedArticles: ['theo-linh-vuc', 'nhap'],
      gather: { fields: ['hoa-giai'] },
    };
    expect(gathered(pinned)).toEqual(['nhom', 'cach', 'theo-linh-vuc', 'tu-chon']);
  });
});
