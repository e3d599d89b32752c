import { bitCount } from './bits.ts';
import type { Scores } from './scores.ts';

const firstScreen = 10;
// Of up to three syllables each is needed: less of a name is another name.
const everyOne = 3;
const leastShare = 0.6;

/** The documents, of those held if some are, that answer as many places of the query as any of them does; when they fill no screen, of a longer query also those that answer nearly as many. */
export function answering(
  { covered }: Scores,
  syllables: number,
  held?: ReadonlySet<number>,
): number[] {
  const places = Uint8Array.from(covered, (bits, document) =>
    held === undefined || held.has(document) ? bitCount(bits) : 0,
  );
  const having = new Uint32Array(33);
  for (const count of places) having[count] = (having[count] ?? 0) + 1;
  let least = having.length - 1;
  while (least > 0 && having[least] === 0) least -= 1;
  if (least < 1) return [];
  let found = having[least] ?? 0;
  const lowest = syllables > everyOne ? Math.ceil(leastShare * syllables) : least;
  while (found < firstScreen && least > lowest) {
    least -= 1;
    found += having[least] ?? 0;
  }
  return [...places.keys()].filter((document) => (places[document] ?? 0) >= least);
}
