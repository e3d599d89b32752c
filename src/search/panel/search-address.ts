import { nfc, slugify } from '../../domain/vietnamese.ts';
import type { SearchOrder } from '../engine/search.ts';
import { firstScreen } from '../first-screen.ts';
import { type SearchFilterName, searchFilters } from '../marks.ts';

/** A search as the address of the page says it: the query as typed, the slug of each chosen value, the order, and how many results are shown. */
export type SearchAddress = {
  typed: string;
  chosen: Partial<Record<SearchFilterName, string>>;
  order: SearchOrder;
  shown: number;
};

/** How many results are shown at first, and more at each asking. */
export const perPage = firstScreen;

// Who reads on by hundreds narrows the search instead; an address made by hand may ask for all.
const mostShown = 200;

/** Nothing asked for yet. */
export const nothingAsked: SearchAddress = {
  typed: '',
  chosen: {},
  order: 'relevance',
  shown: perPage,
};

/** Reads a search from the query part of an address. */
export function readAddress(search: string): SearchAddress {
  const params = new URLSearchParams(search);
  const chosen: SearchAddress['chosen'] = {};
  for (const { name } of searchFilters) {
    const value = params.get(name);
    if (value) chosen[name] = slugify(value);
  }
  const pages = Math.ceil(Number(params.get('shown')) / perPage) || 1;
  return {
    typed: asTyped(params.get('q') ?? ''),
    chosen,
    order: params.get('order') === 'day' ? 'day' : 'relevance',
    shown: Math.min(Math.max(pages, 1) * perPage, mostShown),
  };
}

/** What was typed, as an address keeps it. */
export function asTyped(text: string): string {
  return nfc(text).trim();
}

/** The query part of the address of a search; empty when nothing is asked. */
export function writeAddress({ typed, chosen, order, shown }: SearchAddress): string {
  const params = new URLSearchParams();
  if (typed) params.set('q', typed);
  for (const { name } of searchFilters) {
    const value = chosen[name];
    if (value) params.set(name, value);
  }
  if (order === 'day') params.set('order', order);
  if (shown > perPage) params.set('shown', String(shown));
  const search = params.toString();
  return search && `?${search}`;
}

/** True when an address asks for nothing: no query, no filter. */
export function isIdle({ typed, chosen }: SearchAddress): boolean {
  return typed === '' && Object.keys(chosen).length === 0;
}

/** True when two addresses are one step for the Back button: one query is the other still being typed, or more of the same list. */
export function isSameStep(earlier: SearchAddress, later: SearchAddress): boolean {
  const narrowed = (address: SearchAddress) =>
    writeAddress({ ...address, typed: '', shown: perPage });
  if (narrowed(earlier) !== narrowed(later)) return false;
  // An emptied box is a new beginning, and what stood in it is worth a step back.
  if (later.typed === '') return earlier.typed === '';
  return earlier.typed.startsWith(later.typed) || later.typed.startsWith(earlier.typed);
}
