import type { SearchDocument } from '../documents/search-document.ts';
import type { FoundRecord } from '../engine/search.ts';

/**
 * The search index is a folder of plain files, read part by part:
 *
 *     muc-luc.json                 `IndexHead`: the one file whose address stays; never cached
 *     <version>/directory.bin      where the chunks of each table begin (`directory.ts`)
 *     <version>/syllables/12.bin   terms and their documents (`chunk.ts`); a syllable has a term for each
 *                                  spelling, and one without marks for all of them
 *     <version>/pairs/345.bin      the same of neighbours, “pháp luật”; spellings stand side by side
 *     <version>/records/678.bin    `FoundRecord` as JSON
 *     <version>/facets.bin         filter groups and the values of each record (`facets.ts`)
 *     <version>/names.bin          `NamesFile` as JSON
 *     <version>/spellings.bin      `SpellingsFile` as JSON, for what is mistyped
 *
 * Every `.bin` is packed with gzip. Records are numbered by their day, the newest highest, so order
 * by day is order by number. `<version>` is a hash of all that is below it, so it never changes.
 */
export type IndexHead = { version: string; records: number };

/** Where the index lies, below the site's root. */
export const indexFolder = 'tim-kiem/muc-luc';

/** The address of the head, below the index's folder. */
export const headFile = 'muc-luc.json';

/** The addresses of parts, below the version's folder. */
export const partFiles = {
  directory: 'directory.bin',
  facets: 'facets.bin',
  names: 'names.bin',
  spellings: 'spellings.bin',
  syllables: (nth: number) => `syllables/${nth}.bin`,
  pairs: (nth: number) => `pairs/${nth}.bin`,
  record: (nth: number) => `records/${nth}.bin`,
} as const;

/** Names that suggestions are made of, each with its group, the most frequent first. */
export type NamesFile = { text: string; group: string }[];

/** Frequent syllables without marks, the most frequent first. */
export type SpellingsFile = string[];

/** What the index keeps of a document for its place in the list. */
export function recordOf(document: SearchDocument): FoundRecord {
  const { id, url, title, kind, day, units, summary, picture, blocks } = document;
  const also = [...document.people, ...document.otherNames, ...(document.otherTitles ?? [])];
  return {
    ...{ id, url, title, kind, day, unit: units[0], summary, picture, blocks },
    also: also.length > 0 ? also : undefined,
  };
}
