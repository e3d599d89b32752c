import { addressesOf, parseFrontMatter } from './front-matter.ts';
import { isPlainFile, type Snapshot } from './git/snapshot.ts';

/** The slugs and aliases of a collection's records, by path inside the repository. */
export type AddressBook = (
  snapshot: Snapshot,
  folder: string,
) => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * Opens an address book. It remembers what each object of Git says: reading all of 5,000 records
 * anew for each save took over a second.
 */
export function openAddressBook(): AddressBook {
  const known = new Map<string, readonly string[]>();
  return async (snapshot, folder) => {
    const files = (await snapshot.list(folder)).filter(isPlainFile);
    const unknown = files.map(({ oid }) => oid).filter((oid) => !known.has(oid));
    const texts = await snapshot.read(unknown);
    for (const [at, oid] of unknown.entries()) {
      known.set(oid, addressesIn(texts[at]?.toString() ?? ''));
    }
    return new Map(files.map(({ path, oid }) => [path, known.get(oid) ?? []]));
  };
}

const plainSlug = /^---\n(?:(?!---|aliases:)[^\n]*\n)*?slug: ([a-z0-9-]*[a-z][a-z0-9-]*)\n/;

// Reading YAML is slow, and nearly every record states its slug on a line of its own.
function addressesIn(text: string): readonly string[] {
  const slug = plainSlug.exec(text)?.[1];
  if (slug !== undefined && !/^aliases:/m.test(text)) return [slug];
  const matter = parseFrontMatter(text);
  return matter === undefined ? [] : addressesOf(matter);
}
