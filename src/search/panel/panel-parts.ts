import { panelMarks, type SearchFilterName, searchFilters } from '../marks.ts';

/** The parts of the search box that the page's markup provides; throws when one is missing. */
export function panelParts(panel: HTMLElement) {
  const part = <Kind extends HTMLElement>(mark: string, kind: new () => Kind): Kind => {
    const found = panel.querySelector(`[${mark}]`);
    if (!(found instanceof kind)) throw new Error(`The search panel has no [${mark}].`);
    return found;
  };
  const lists = new Map<SearchFilterName, HTMLSelectElement>();
  for (const { name } of searchFilters) {
    lists.set(name, part(`${panelMarks.filter}="${name}"`, HTMLSelectElement));
  }
  return {
    panel,
    form: part(panelMarks.form, HTMLFormElement),
    input: part(panelMarks.input, HTMLInputElement),
    suggestions: part(panelMarks.suggestions, HTMLUListElement),
    suggested: part(panelMarks.suggested, HTMLElement),
    narrow: part(panelMarks.narrow, HTMLDetailsElement),
    lists,
    order: part(panelMarks.order, HTMLSelectElement),
    chips: part(panelMarks.chips, HTMLUListElement),
    announced: part(panelMarks.announced, HTMLElement),
    count: part(panelMarks.count, HTMLElement),
    notice: part(panelMarks.notice, HTMLElement),
    instead: part(panelMarks.instead, HTMLElement),
    hint: part(panelMarks.hint, HTMLElement),
    nearest: part(panelMarks.nearest, HTMLUListElement),
    browse: part(panelMarks.browse, HTMLElement),
    error: part(panelMarks.error, HTMLElement),
    trouble: part(panelMarks.trouble, HTMLElement),
    retry: part(panelMarks.retry, HTMLButtonElement),
    results: part(panelMarks.results, HTMLOListElement),
    more: part(panelMarks.more, HTMLButtonElement),
  };
}

/** The parts of one search box. */
export type PanelParts = ReturnType<typeof panelParts>;
