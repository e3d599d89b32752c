import { slugify } from '../domain/vietnamese.ts';
import { type SearchFilterName, searchFilters } from './marks.ts';

/** A search as the address of the page says it: the query as typed, and the slug of each chosen value. */
export type SearchAddress = { typed: string; chosen: Partial<Record<SearchFilterName, string>> };

/** Reads a search from the query part of an address. */
export function readAddress(search: string): SearchAddress {
  const params = new URLSearchParams(search);
  const chosen: SearchAddress['chosen'] = {};
  for (const { name } of searchFilters) {
    const value = params.get(name);
    if (value) chosen[name] = slugify(value);
  }
  return { typed: (params.get('q') ?? '').normalize('NFC').trim(), chosen };
}

/** The query part of the address of a search; empty when nothing is asked. */
export function writeAddress({ typed, chosen }: SearchAddress): string {
  const params = new URLSearchParams();
  if (typed) params.set('q', typed);
  for (const { name } of searchFilters) {
    const value = chosen[name];
    if (value) params.set(name, value);
  }
  const search = params.toString();
  return search && `?${search}`;
}

/** True when one query is the other still being typed, which is no step for the Back button. */
export function continuesTyping(earlier: string, later: string): boolean {
  return earlier.startsWith(later) || later.startsWith(earlier);
}
