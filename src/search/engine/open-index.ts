import { fold } from '../../domain/vietnamese.ts';
import { type Entry, readChunk } from '../index/chunk.ts';
import { readDirectory } from '../index/directory.ts';
import { type Facet, readFacets } from '../index/facets.ts';
import {
  headFile,
  type IndexHead,
  type NamesFile,
  partFiles,
  type SpellingsFile,
} from '../index/index-files.ts';
import type { FetchPart } from './fetch-from.ts';
import type { FoundRecord } from './search.ts';
import { TermTable } from './term-table.ts';
import { unpack } from './unpack.ts';

/** One version of the index; each part is read once, when first asked for. */
export type OpenIndex = {
  version: string;
  records: number;
  syllables: TermTable;
  pairs: TermTable;
  facets: () => Promise<Facet[]>;
  names: () => Promise<NamesFile>;
  spellings: () => Promise<SpellingsFile>;
  record: (document: number) => Promise<FoundRecord>;
};

/** What the index is now; asked past every cache. */
export async function readHead(fetchPart: FetchPart): Promise<IndexHead> {
  return JSON.parse(new TextDecoder().decode(await fetchPart(headFile, { fresh: true })));
}

/** Opens the version of the index that a head names. */
export async function openIndex(
  fetchPart: FetchPart,
  { version, records }: IndexHead,
): Promise<OpenIndex> {
  const part = async (path: string) => unpack(await fetchPart(`${version}/${path}`));
  const json = async (path: string) => JSON.parse(new TextDecoder().decode(await part(path)));
  const chunk = (path: string): Promise<Entry[]> =>
    part(path).then((bytes) => readChunk(bytes, records));
  const directory = readDirectory(new TextDecoder().decode(await part(partFiles.directory)));
  const chunkAt = keptByPath(chunk);
  const record = keptByPath<FoundRecord>(json);
  const facets = keptByPath(async (path: string) => readFacets(await part(path)));
  const names = keptByPath<NamesFile>(json);
  const spellings = keptByPath<SpellingsFile>(json);
  return {
    version,
    records,
    syllables: new TermTable(
      directory.syllables,
      (nth) => chunkAt(partFiles.syllables(nth)),
      (term) => term,
    ),
    pairs: new TermTable(directory.pairs, (nth) => chunkAt(partFiles.pairs(nth)), fold),
    facets: () => facets(partFiles.facets),
    names: () => names(partFiles.names),
    spellings: () => spellings(partFiles.spellings),
    record: (document) => record(partFiles.record(document)),
  };
}

/** Reads each path once; one that failed is read again when asked for again. */
function keptByPath<Value>(read: (path: string) => Promise<Value>) {
  const kept = new Map<string, Promise<Value>>();
  return (path: string): Promise<Value> => {
    const known = kept.get(path);
    if (known) return known;
    const reading = read(path);
    kept.set(path, reading);
    reading.catch(() => kept.delete(path));
    return reading;
  };
}
