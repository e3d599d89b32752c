import type { ChosenFilters } from './counts-of.ts';
import { searchFilters } from './marks.ts';
import { type FilterCounts, openIndex, type PagefindIndex, reachIndex } from './pagefind-index.ts';
import { parseQuery } from './parse-query.ts';
import { type Found, runSearch } from './run-search.ts';
import type { SearchAddress } from './search-address.ts';
import { valueForSlug } from './show-filters.ts';

/** What a search found, and all values of all filter groups. */
export type SearchOutcome = Found & { all: FilterCounts };

type Opened = { pagefind: PagefindIndex; values: Promise<FilterCounts> };

/** Searches of one visit: the index under the base path is opened once, when first needed, and asked one search at a time. */
export function searchSession(base: string) {
  let opened: Promise<Opened> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const open = () => {
    opened ??= openIndex(base).then((pagefind) => {
      const values = pagefind.filters();
      values.catch(() => {});
      return { pagefind, values };
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  const search = async (address: SearchAddress): Promise<SearchOutcome> => {
    const { pagefind, values } = await open();
    const filters: ChosenFilters = {};
    for (const { name } of searchFilters) {
      const slug = address.chosen[name];
      if (slug) filters[name] = valueForSlug(await values, name, slug) ?? slug;
    }
    const query = parseQuery(address.typed);
    if (query.syllables.length === 0 && Object.keys(filters).length === 0) {
      const all = await values;
      return { hits: [], counts: all, leftOut: [], query, all };
    }
    const found = await runSearch(pagefind, query, filters);
    if (found.hits.length === 0) await reachIndex(base);
    return { ...found, all: await values };
  };

  return {
    /** Begins to load the index, so that the first search is quick. */
    prepare(): void {
      open().catch(() => {});
    },
    /** Runs a search after those asked before it; rejects when the index cannot be had. */
    search(address: SearchAddress): Promise<SearchOutcome> {
      const next = last.then(() => search(address));
      last = next.catch(() => {});
      return next;
    },
  };
}
