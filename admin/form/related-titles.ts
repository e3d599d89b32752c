import { useSyncExternalStore } from 'react';
import type { TitleOf } from './item-words.ts';

/** Opens a record or a settings file, as Decap does. */
export type LoadEntry = (collection: string, slug: string) => Promise<{ data: unknown }>;

const titles = new Map<string, string>();
const asked = new Set<string>();
const listeners = new Set<() => void>();
let changes = 0;

/** A hook: what related records and terms are called, asked of the newsroom once each. */
export function useTitleOf(load: LoadEntry): TitleOf {
  useSyncExternalStore(subscribe, () => changes);
  return (collection, file, id) => {
    const slug = file ?? id;
    if (!asked.has(`${collection}/${slug}`)) void ask(load, collection, slug);
    return titles.get(file === undefined ? `${collection}/${id}` : `${file}#${id}`) ?? '';
  };
}

/** After a save a title may be another. */
export function forgetTitles(): void {
  asked.clear();
}

async function ask(load: LoadEntry, collection: string, slug: string): Promise<void> {
  asked.add(`${collection}/${slug}`);
  try {
    const { data } = await load(collection, slug);
    keep(`${collection}/${slug}`, data, 'title');
    const terms = isObject(data) && Array.isArray(data.terms) ? data.terms : [];
    for (const term of terms) if (isObject(term)) keep(`${slug}#${String(term.id)}`, term, 'name');
  } catch {
    // A record that is no more has no title; a cut line has a banner of its own.
    return;
  }
  changes += 1;
  for (const tell of listeners) tell();
}

function keep(key: string, data: unknown, name: string): void {
  if (isObject(data) && typeof data[name] === 'string') titles.set(key, data[name]);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
