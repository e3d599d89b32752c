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

/** Found records in order; how many each filter value would leave, the other groups staying as chosen; syllables left out because no record has them; whether it is certain that no hit has all the others; the Telex or VNI reading that finds something; the query as it was understood. */
export type Found = {
  hits: Hit[];
  counts: FilterCounts;
  leftOut: string[];
  onlyNear: boolean;
  instead?: string;
  query: Query;
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
  find: (query: Query, options: { filters: ChosenFilters; order: SearchOrder }) => Promise<Found>;
  /** At most eight suggestions, best first. */
  suggest: (typed: string) => Promise<Suggestion[]>;
};
