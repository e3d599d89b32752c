import type { IndexHead } from '../index/index-files.ts';
import type { FetchPart } from './fetch-from.ts';
import { findMeant } from './find-meant.ts';
import { type OpenIndex, openIndex, readHead } from './open-index.ts';
import type { Search } from './search.ts';
import { suggest } from './suggest.ts';

export { type FetchPart, fetchFrom } from './fetch-from.ts';
export type * from './search.ts';

/** Opens the index; rejects when it cannot be had. */
export async function openSearch(fetchPart: FetchPart): Promise<Search> {
  // A new publication takes the parts of the one before away, so what fails is asked once more of
  // the newest, if there is a newer one.
  let renewal: Promise<void> | undefined;
  const renew = () => {
    renewal ??= renewed().finally(() => {
      renewal = undefined;
    });
    return renewal;
  };
  const renewed = async () => {
    const head = await readHead(fetchPart);
    if (head.version !== index.version) index = await open(head);
  };
  const again = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    const asked = index;
    try {
      return await ask();
    } catch (error) {
      if (index === asked) await renew();
      if (index === asked) throw error;
      return ask();
    }
  };
  const open = async (head: IndexHead): Promise<OpenIndex> => {
    const opened = await openIndex(fetchPart, head);
    // The number of a result means nothing in another publication: who lacks it searches anew.
    const renewing = (error: unknown) =>
      renew().then(() => {
        throw error;
      });
    return {
      ...opened,
      record: (document) => opened.record(document).catch(renewing),
      facets: () => opened.facets().catch(renewing),
    };
  };
  let index = await open(await readHead(fetchPart));

  return {
    find: (query, options) => again(() => findMeant(index, query, options)),
    suggest: (typed, isWanted) => again(() => suggest(index, typed, isWanted)),
  };
}
