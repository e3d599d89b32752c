import { fetchFrom, openSearch } from '../../../../src/search/engine/open-search.ts';
import { parseQuery } from '../../../../src/search/parse-query.ts';

const first = 10;
const search = await openSearch(fetchFrom('/tim-kiem/muc-luc/'));

async function addresses(query: string): Promise<string[]> {
  const found = await search.find(parseQuery(query), { filters: {}, order: 'relevance' });
  // Who typed keys of Telex or VNI follows “Có phải bạn tìm”.
  if (found.instead !== undefined) return addresses(found.instead);
  const records = await Promise.all(found.hits.slice(0, first).map((hit) => hit.load()));
  return records.map(({ url }) => url);
}

window.askEngine = addresses;
