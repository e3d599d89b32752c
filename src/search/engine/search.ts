import type { SearchPicture } from '../documents/search-document.ts';
import type { SearchFilterName } from '../marks.ts';
import type { Query } from '../parse-query.ts';

/** The chosen value of each filter group, as the index spells it. */
export type ChosenFilters = Partial<Record<SearchFilterName, string>>;

/** How many records each value of each filter group has. */
export type FilterCounts = Record<string, Record<string, number> | undefined>;

/** By how well records answer, or by their day, newest first. */
export type SearchOrder = 'relevance' | 'day';

/** What a result shows of a record, and its text for the excerpt; `url` is without the base path. */
export type FoundRecord = {
  id: string;
  url: string;
  title: string;
  kind: string;
  day?: string | undefined;
  unit?: string | undefined;
  summary?: string | undefined;
  picture?: SearchPicture | undefined;
  /** What it is also found by, which its text need not say: names of people and units, long forms. */
  also?: string[] | undefined;
  blocks: string[];
};

/** A found record by its number in the index; `load` fetches what the list shows of it. */
export type Hit = { id: number; score: number; load: () => Promise<FoundRecord> };

/** What a search found. */
export type Found = {
  /** The records that answer, in order. */
  hits: Hit[];
  /** How many more may have the quoted phrases, whose texts were not read. */
  unread: number;
  /** How many records each filter value would leave, the other groups staying as chosen; loaded when first asked for. */
  counts: () => Promise<FilterCounts>;
  /** Whether that is so; else it is so many at most. */
  areCountsExact: boolean;
  /** Syllables left out because no record has them. */
  leftOut: string[];
  /** Whether it is certain that no hit has all the others. */
  onlyNear: boolean;
  /** Another query that was probably meant, and finds something. */
  instead?: string;
  /** The query as it was understood. */
  query: Query;
};

/** What a query finds that finds nothing. */
export function foundNothing(query: Query): Found {
  return {
    ...{ hits: [], unread: 0, areCountsExact: true, leftOut: [], onlyNear: false },
    counts: async () => ({}),
    query,
  };
}

/** How to search. */
export type FindOptions = {
  /** Within which groups. */
  filters: ChosenFilters;
  order: SearchOrder;
  /** How many hits are to be shown: of a quoted phrase, so many are sought. */
  shown?: number;
  /** Whether anybody still waits for the answer; texts are loaded for nobody else. */
  isWanted?: () => boolean;
};

/** What a reader may mean, while typing: a title, or a name out of a filter group or of a person. */
export type Suggestion = {
  text: string;
  group: SearchFilterName | 'person' | 'title';
  /** What a title is of, as readers call it. */
  kind?: string;
  url?: string;
};

/** An opened index. Everything rejects when the index cannot be had. */
export type Search = {
  /** The records that answer a query within the chosen groups; without syllables, all records of the groups, newest first. */
  find: (query: Query, options: FindOptions) => Promise<Found>;
  /** At most eight suggestions, best first; none when nobody waits for them any more. */
  suggest: (typed: string, isWanted?: () => boolean) => Promise<Suggestion[]>;
};
