import { type SearchFilterName, searchFilters } from './marks.ts';
import type { FilterCounts, IndexAnswer, PagefindIndex } from './pagefind-index.ts';

/** The chosen value of each filter group, as the index spells it. */
export type ChosenFilters = Partial<Record<SearchFilterName, string>>;

/** How many pages the search would find with each value of a group, the other groups staying as chosen; `answer` is that of the search itself. */
export async function countsOf(
  index: PagefindIndex,
  terms: string | null,
  filters: ChosenFilters,
  answer: IndexAnswer,
): Promise<FilterCounts> {
  const counts: FilterCounts = {};
  for (const { name } of searchFilters) {
    const { [name]: chosen, ...others } = filters;
    const found = chosen === undefined ? answer : await index.search(terms, { filters: others });
    counts[name] = found.filters[name];
  }
  return counts;
}
