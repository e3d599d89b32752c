import { parseQuery } from '../parse-query.ts';
import { typingReading } from '../typing-reading.ts';
import type { FetchPart } from './fetch-from.ts';
import { find } from './find.ts';
import { openIndex, readHead } from './open-index.ts';
import type { Found, Search } from './search.ts';
import { suggest } from './suggest.ts';

export { type FetchPart, fetchFrom } from './fetch-from.ts';
export type * from './search.ts';

/** Opens the index; rejects when it cannot be had. */
export async function openSearch(fetchPart: FetchPart): Promise<Search> {
  let index = await openIndex(fetchPart, await readHead(fetchPart));

  // A new publication takes the parts of the one before away, so what fails is asked once more of
  // the newest, if there is a newer one.
  const again = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    try {
      return await ask();
    } catch (error) {
      const head = await readHead(fetchPart);
      if (head.version === index.version) throw error;
      index = await openIndex(fetchPart, head);
      return ask();
    }
  };

  return {
    find: (query, options) =>
      again(async (): Promise<Found> => {
        const found = await find(index, query, options);
        if (found.hits.length > 0 && found.leftOut.length === 0) return found;
        const reading = typingReading(query.syllables);
        if (reading === undefined) return found;
        const other = await find(index, parseQuery(reading), options);
        const isBetter =
          other.hits.length > 0 && other.leftOut.length < Math.max(1, found.leftOut.length);
        return isBetter ? { ...found, instead: reading } : found;
      }),
    suggest: (typed) => again(() => suggest(index, typed)),
  };
}
