import { compareVietnamese, slugify } from '../domain/vietnamese.ts';
import type { FilterCounts } from './engine/search.ts';
import { type SearchFilterName, searchFilters } from './marks.ts';

/** Fills the filter lists with the values that exist, each with its number of pages when it is known; a group with no value is hidden. */
export function showFilters(
  lists: Map<SearchFilterName, HTMLSelectElement>,
  all: FilterCounts,
  counts: FilterCounts,
  chosen: Partial<Record<SearchFilterName, string>>,
): void {
  for (const { name } of searchFilters) {
    const list = lists.get(name);
    if (!list) continue;
    const values = Object.keys(all[name] ?? {}).sort(orderOf(name));
    const shown = values.filter(
      (value) => (counts[name]?.[value] ?? 1) > 0 || slugify(value) === chosen[name],
    );
    const options = shown.map((value) => optionFor(value, counts[name]?.[value]));
    const everything = list.options[0];
    list.replaceChildren(...(everything ? [everything] : []), ...options);
    list.value = chosen[name] ?? '';
    if (list.selectedIndex === -1) list.value = '';
    const group = list.closest<HTMLElement>('[data-search-group]');
    if (group) group.hidden = values.length === 0;
  }
}

/** The value of a filter group that a slug of the address stands for, if any. */
export function valueForSlug(all: FilterCounts, name: SearchFilterName, slug: string | undefined) {
  return Object.keys(all[name] ?? {}).find((value) => slugify(value) === slug);
}

function optionFor(value: string, count: number | undefined): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = slugify(value);
  option.textContent = count === undefined ? value : `${value} (${count})`;
  return option;
}

function orderOf(name: SearchFilterName): (a: string, b: string) => number {
  return name === 'year' ? (a, b) => compareVietnamese(b, a) : compareVietnamese;
}
