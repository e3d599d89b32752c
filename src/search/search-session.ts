import { fetchFrom, openSearch } from './engine/open-search.ts';
import type { ChosenFilters, FilterCounts, Found, Search } from './engine/search.ts';
import { searchFilters } from './marks.ts';
import { parseQuery } from './parse-query.ts';
import type { SearchAddress } from './search-address.ts';
import { valueForSlug } from './show-filters.ts';

/** What a search found, and all values of all filter groups. */
export type SearchOutcome = Found & { all: FilterCounts };

type Opened = { index: Search; values: FilterCounts };

/** Searches of one visit: the index under the base path is opened once, when first needed, and asked one search at a time. */
export function searchSession(base: string) {
  let opened: Promise<Opened> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const open = () => {
    opened ??= openSearch(fetchFrom(`${base}tim-kiem/muc-luc/`)).then(async (index) => {
      const all = await index.find(parseQuery(''), { filters: {}, order: 'day' });
      return { index, values: all.counts };
    });
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  const search = async (address: SearchAddress): Promise<SearchOutcome> => {
    const { index, values } = await open();
    const filters: ChosenFilters = {};
    for (const { name } of searchFilters) {
      const slug = address.chosen[name];
      if (slug) filters[name] = valueForSlug(values, name, slug) ?? slug;
    }
    const query = parseQuery(address.typed);
    if (query.syllables.length === 0 && Object.keys(filters).length === 0) {
      return { hits: [], counts: values, leftOut: [], query, all: values };
    }
    return { ...(await index.find(query, { filters, order: 'relevance' })), all: values };
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
