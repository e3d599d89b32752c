import { describe, expect, it } from 'vitest';
import { relatedTo } from '../../src/domain/related.ts';
import { portal } from '../factories/library.ts';
import { article, campaign, document, exemplar, model } from '../factories/records.ts';

const group = exemplar({
  id: 'nhom',
  models: ['cach'],
  awards: [{ form: 'giay-khen', document: 'giay' }],
  body: 'Đọc thêm:\n\n::exemplar{id="nguoi"}',
});
const person = exemplar({ id: 'nguoi', slug: 'nguoi', subject: 'person' });
const way = model({ id: 'cach' });
const paper = document({ id: 'giay' });
const news = article({ id: 'tin', exemplars: ['nhom', 'nhom'], models: ['cach'] });
const drive = campaign({ id: 'dot', honours: [{ exemplar: 'nhom' }] });
const opened = portal([group, person, way, paper, news, drive]);

function related(record: typeof group | typeof way | typeof paper | typeof news) {
  return relatedTo(opened, record).map(({ collection, records }) => [
    collection,
    records.map(({ id }) => id),
  ]);
}

describe('What is related to a record', () => {
  it('is what it mentions and what mentions it, by kind in the order of the menu', () => {
    expect(related(group)).toEqual([
      ['exemplars', ['nguoi']],
      ['models', ['cach']],
      ['campaigns', ['dot']],
      ['articles', ['tin']],
      ['documents', ['giay']],
      ['units', ['so-tu-phap']],
    ]);
  });

  it.each([
    ['a model', way, ['nhom'], ['tin']],
    ['an article', news, ['nhom'], undefined],
  ] as const)('is seen from %s too', (_title, record, exemplars, articles) => {
    const groups = Object.fromEntries(related(record));
    expect(groups.exemplars).toEqual(exemplars);
    expect(groups.articles).toEqual(articles);
  });

  it('is seen from a mention in a text', () => {
    expect(relatedTo(opened, person)[0]?.records.map(({ id }) => id)).toEqual(['nhom']);
  });

  it('is seen from inside a list, as from a document of an award', () => {
    expect(Object.fromEntries(related(paper)).exemplars).toEqual(['nhom']);
  });

  it('leaves out kinds that the page shows elsewhere', () => {
    const kinds = relatedTo(opened, group, { without: ['units', 'documents'] });
    expect(kinds.map(({ collection }) => collection)).not.toContain('units');
    expect(kinds.map(({ collection }) => collection)).not.toContain('documents');
  });

  it('never holds what readers may not see', () => {
    const hidden = article({ id: 'tin', exemplars: ['nhom'], status: 'draft' });
    expect(relatedTo(portal([group, hidden]), group).map(({ collection }) => collection)).toEqual([
      'units',
    ]);
  });
});
