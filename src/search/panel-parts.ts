import { panelMarks, type SearchFilterName, searchFilters } from './marks.ts';

/** What the search box shows: nothing asked, at work, found, nothing found, out of order. */
export type PanelState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** The parts of the search box that the page's markup provides; throws when one is missing. */
export function panelParts(panel: HTMLElement) {
  const part = <Kind extends HTMLElement>(mark: string, kind: new () => Kind): Kind => {
    const found = panel.querySelector(`[${mark}]`);
    if (!(found instanceof kind)) throw new Error(`The search panel has no [${mark}].`);
    return found;
  };
  const lists = new Map<SearchFilterName, HTMLSelectElement>();
  for (const { name } of searchFilters) {
    const list = panel.querySelector(`select[${panelMarks.filter}="${name}"]`);
    if (list instanceof HTMLSelectElement) lists.set(name, list);
  }
  return {
    form: part('data-search-form', HTMLFormElement),
    input: part(panelMarks.input, HTMLInputElement),
    count: part(panelMarks.count, HTMLElement),
    notice: part(panelMarks.notice, HTMLElement),
    hint: part(panelMarks.hint, HTMLElement),
    error: part(panelMarks.error, HTMLElement),
    retry: part(panelMarks.retry, HTMLButtonElement),
    clear: part(panelMarks.clear, HTMLButtonElement),
    results: part(panelMarks.results, HTMLOListElement),
    more: part(panelMarks.more, HTMLButtonElement),
    lists,
  };
}

/** The parts of one search box. */
export type PanelParts = ReturnType<typeof panelParts>;
