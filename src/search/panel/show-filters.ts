import { compareVietnamese, slugify } from '../../domain/vietnamese.ts';
import type { FilterCounts } from '../engine/search.ts';
import { panelMarks, type SearchFilterName, searchFilters } from '../marks.ts';
import type { SearchOutcome } from './search-session.ts';

/** Fills the filter lists with the values that would leave something, each with how much, or how much at most; a group without values is hidden. */
export function showFilters(
  lists: ReadonlyMap<SearchFilterName, HTMLSelectElement>,
  counts: FilterCounts,
  { areCountsExact, chosen }: Pick<SearchOutcome, 'areCountsExact' | 'chosen'>,
): void {
  for (const { name } of searchFilters) {
    const list = lists.get(name);
    if (!list) continue;
    const known = counts[name] ?? {};
    const values = Object.keys(known).filter((value) => (known[value] ?? 0) > 0);
    const mine = chosen[name];
    if (mine !== undefined && !values.includes(mine)) values.push(mine);
    fill(
      list,
      values.sort(orderOf(name)).map((value) => {
        const count = (known[value] ?? 0).toLocaleString('vi');
        return { value, text: `${value} (${areCountsExact ? count : `tối đa ${count}`})` };
      }),
    );
    list.value = mine === undefined ? '' : slugify(mine);
    const group = list.closest<HTMLElement>(`[${panelMarks.group}]`);
    if (group) group.hidden = values.length === 0;
  }
}

// Most letters typed leave most lists as they are, and hundreds of units take a phone a while.
function fill(list: HTMLSelectElement, values: readonly { value: string; text: string }[]): void {
  const written = JSON.stringify(values);
  if (list.dataset.written === written) return;
  list.dataset.written = written;
  const options = values.map(({ value, text }) => new Option(text, slugify(value)));
  list.replaceChildren(new Option('Tất cả', ''), ...options);
}

function orderOf(name: SearchFilterName): (a: string, b: string) => number {
  return name === 'year' ? (a, b) => compareVietnamese(b, a) : compareVietnamese;
}
