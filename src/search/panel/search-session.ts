import { slugify } from '../../domain/vietnamese.ts';
import {
  type ChosenFilters,
  type FilterCounts,
  type Found,
  foundNothing,
  type Search,
  type Suggestion,
} from '../engine/search.ts';
import { type SearchFilterName, searchFilters } from '../marks.ts';
import { parseQuery } from '../parse-query.ts';
import type { SearchAddress } from './search-address.ts';

/** What a search found, and the name of each chosen value. */
export type SearchOutcome = Found & { chosen: ChosenFilters };

/** Whether the last syllable is still being typed; whether anybody still waits for the answer. */
export type Manner = { begun?: boolean; isWanted?: () => boolean };

/** The searches of one visit. Everything rejects when the index cannot be had, and may be asked again. */
export type SearchSession = {
  /** Begins to load the index, so that the first search is quick. */
  prepare(): void;
  search(address: SearchAddress, manner?: Manner): Promise<SearchOutcome>;
  suggest(typed: string, isWanted: () => boolean): Promise<Suggestion[]>;
};

// A line that is cut may leave a request open for minutes; no reader waits that long.
const longestWait = 20_000;

/** Opens the index once, when first needed. */
export function searchSession(openIndex: () => Promise<Search>): SearchSession {
  let opened: Promise<Search> | undefined;
  let values: Promise<FilterCounts> | undefined;

  const open = () => {
    opened ??= openIndex();
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };

  const everything = async () => {
    const index = await open();
    const found = await index.find(parseQuery(''), { filters: {}, order: 'day' });
    return found.counts();
  };

  const namesOf = async (chosen: SearchAddress['chosen']): Promise<ChosenFilters> => {
    const named: ChosenFilters = {};
    if (Object.keys(chosen).length === 0) return named;
    values ??= everything();
    values.catch(() => {
      values = undefined;
    });
    const all = await values;
    for (const { name } of searchFilters) {
      const slug = chosen[name];
      if (slug) named[name] = valueForSlug(all, name, slug) ?? slug;
    }
    return named;
  };

  const search = async (
    address: SearchAddress,
    { begun = false, isWanted = () => true }: Manner,
  ): Promise<SearchOutcome> => {
    const { typed, chosen: slugs, order, shown } = address;
    const index = await open();
    const chosen = await namesOf(slugs);
    const query = { ...parseQuery(typed), begun };
    // Signs alone ask for nothing, which is not the same as everything.
    if (typed !== '' && query.syllables.length === 0) {
      return { ...foundNothing(query), chosen };
    }
    const found = await index.find(query, { filters: chosen, order, shown, isWanted });
    return { ...found, chosen };
  };

  return {
    prepare: () => {
      open().catch(() => {});
    },
    search: (address, manner = {}) => inTime(search(address, manner)),
    suggest: async (typed, isWanted) => (await open()).suggest(typed, isWanted),
  };
}

function valueForSlug(all: FilterCounts, name: SearchFilterName, slug: string) {
  return Object.keys(all[name] ?? {}).find((value) => slugify(value) === slug);
}

/** The same promise, rejected when it takes longer than a reader waits. */
export async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time.')), longestWait);
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
