/** A filter group: its values, the sets of them that records have, and for each document the number of its set. */
export type Facet = { name: string; values: string[]; sets: number[][]; setOf: Uint16Array };

/** A set's number has two bytes, kept apart so that they pack better. */
const planes = 2;
const lengthBytes = 4;

/** Filter groups out of the values that each document has, documents in the order of their numbers. */
export function facetsOf(
  documents: readonly Readonly<Record<string, readonly string[]>>[],
): Facet[] {
  const names = [...new Set(documents.flatMap((filters) => Object.keys(filters)))].sort();
  return names.map((name) =>
    facetOf(
      name,
      documents.map((filters) => filters[name] ?? []),
    ),
  );
}

function facetOf(name: string, given: (readonly string[])[]): Facet {
  const values = [...new Set(given.flat())].sort();
  const place = new Map(values.map((value, nth) => [value, nth]));
  const sets: number[][] = [];
  const known = new Map<string, number>();
  const setOf = Uint16Array.from(given, (some) => {
    const set = [...new Set(some)].map((value) => place.get(value) ?? 0);
    const key = set.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, sets.length);
    return sets.push(set) - 1;
  });
  return { name, values, sets, setOf };
}

/** Filter groups as bytes: the length of a JSON head (4 bytes), the head, then for each group the low and the high bytes of its documents' sets. */
export function writeFacets(facets: Facet[], documents: number): Uint8Array {
  const named = facets.map(({ name, values, sets }) => ({ name, values, sets }));
  const head = new TextEncoder().encode(JSON.stringify({ documents, facets: named }));
  const bytes = new Uint8Array(lengthBytes + head.length + facets.length * planes * documents);
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, lengthBytes);
  let at = lengthBytes + head.length;
  for (const { setOf } of facets) {
    for (const shift of [0, 8]) {
      for (const set of setOf) {
        bytes[at] = set >> shift;
        at += 1;
      }
    }
  }
  return bytes;
}

type Head = { documents: number; facets: { name: string; values: string[]; sets: number[][] }[] };

/** Reads what `writeFacets` wrote. */
export function readFacets(bytes: Uint8Array): Facet[] {
  const end = lengthBytes + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(lengthBytes, end)));
  const { documents } = head;
  return head.facets.map((facet, nth) => {
    const low = end + nth * planes * documents;
    const setOf = Uint16Array.from(
      { length: documents },
      (_, place) => (bytes[low + place] ?? 0) | ((bytes[low + documents + place] ?? 0) << 8),
    );
    return { ...facet, setOf };
  });
}
