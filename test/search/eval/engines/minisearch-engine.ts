import MiniSearch from 'minisearch';
import { fold } from '../../../../src/domain/vietnamese.ts';
import type { SearchDocument } from '../../../../src/search/documents/search-document.ts';
import { fieldTexts } from '../../../../src/search/index/document-terms.ts';
import { fields } from '../../../../src/search/index/impact.ts';
import { boostOf } from './boosts.ts';
import { asked, type Engine } from './engine.ts';

/** MiniSearch with marks and đ folded, prefix and fuzzy on: records with all words, or else with any. */
export const miniSearchEngine: Engine = {
  name: 'MiniSearch 7.2.0',
  async open(documents) {
    const index = new MiniSearch<SearchDocument>({
      fields: [...fields],
      idField: 'url',
      extractField: (document, name) => (name === 'url' ? document.url : textOf(document, name)),
      tokenize: (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
      processTerm: fold,
    });
    index.addAll(documents);
    const options = {
      boost: Object.fromEntries(fields.map((field) => [field, boostOf(field)])),
      prefix: true,
      fuzzy: 0.2,
    };
    const answer = (query: string) => {
      const all = index.search(query, { ...options, combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' });
      return found.slice(0, asked).map(({ id }) => String(id));
    };
    return {
      ask: async (queries) => queries.map(answer),
      close: async () => {},
    };
  },
};

function textOf(document: SearchDocument, name: string): string {
  const texts: Record<string, readonly string[] | undefined> = fieldTexts(document);
  return texts[name]?.join('\n') ?? '';
}
