import type { ChosenFilters } from '../engine/search.ts';
import { type SearchFilterName, searchFilters } from '../marks.ts';
import { element } from './element.ts';

/** Shows what a search is narrowed to, each with a button that takes it away; several with one for all. */
export function showChips(
  list: HTMLUListElement,
  chosen: ChosenFilters,
  remove: (names: readonly SearchFilterName[]) => void,
): void {
  const chips = searchFilters.flatMap(({ name, label }) => {
    const value = chosen[name];
    if (value === undefined) return [];
    const words = `Bỏ lọc ${label.toLowerCase()}: ${value}`;
    return [chip(value, words, () => remove([name]))];
  });
  const names = searchFilters.map(({ name }) => name);
  const all = chip('Bỏ tất cả', 'Bỏ tất cả bộ lọc', () => remove(names));
  list.replaceChildren(...chips, ...(chips.length > 1 ? [all] : []));
  list.hidden = chips.length === 0;
}

function chip(text: string, words: string, remove: () => void): HTMLLIElement {
  const cross = element('span', 'search-chip-cross', '×');
  cross.setAttribute('aria-hidden', 'true');
  const button = element('button', 'search-chip', text, cross);
  button.type = 'button';
  button.setAttribute('aria-label', words);
  button.addEventListener('click', remove);
  return element('li', '', button);
}
