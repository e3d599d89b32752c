/** A page as Pagefind stores it, in the letters of the index; `url` already has the base path. */
export type IndexedPage = {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
};

/** How many pages each value of each filter group has. */
export type FilterCounts = Record<string, Record<string, number> | undefined>;

/** What Pagefind answers; pages themselves are loaded one by one. */
export type IndexAnswer = {
  results: { id: string; score: number; data: () => Promise<IndexedPage> }[];
  filters: FilterCounts;
};

/** The part of Pagefind's browser API that we use. */
export type PagefindIndex = {
  init: () => Promise<void>;
  options: (options: { exactDiacritics: boolean }) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  search: (
    terms: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<IndexAnswer>;
};

type PagefindModule = { createInstance: (options: { noWorker: boolean }) => PagefindIndex };

let attempts = 0;

/** Loads Pagefind and the index's entry from under the base path, which ends in a slash; rejects when they cannot be had. */
export async function openIndex(base: string): Promise<PagefindIndex> {
  // Some browsers remember a module that failed to load, so a retry needs another address.
  attempts += 1;
  const retry = attempts > 1 ? `?lan=${attempts}` : '';
  const module: Promise<PagefindModule> = import(
    /* @vite-ignore */ `${base}pagefind/pagefind.js${retry}`
  );
  const reached = reachIndex(base);
  reached.catch(() => {});
  const { createInstance } = await module;
  const index = createInstance({ noWorker: true });
  // Begun before the entry is there, since Pagefind asks for it once more, a journey on a slow line.
  const ready = index.init();
  ready.catch(() => {});
  const { languages = {} } = await reached;
  // Of a portal without any record yet, Pagefind would say that it is broken.
  if (Object.keys(languages).length === 0) return emptyIndex;
  await ready;
  return index;
}

/** Rejects when the index is not there; Pagefind itself takes a part it cannot load for an empty one. */
export async function reachIndex(base: string): Promise<IndexEntry> {
  const response = await fetch(`${base}pagefind/pagefind-entry.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`pagefind-entry.json: ${response.status}`);
  return response.json();
}

type IndexEntry = { languages?: Record<string, unknown> };

const emptyIndex: PagefindIndex = {
  init: async () => undefined,
  options: async () => undefined,
  filters: async () => ({}),
  search: async () => ({ results: [], filters: {} }),
};
