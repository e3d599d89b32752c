import { firstScreen } from '../first-screen.ts';
import { bitCount } from './bits.ts';
import type { Scores } from './scores.ts';

// Of up to three syllables each is needed: less of a name is another name.
const everyOne = 3;
const leastShare = 0.6;
// A question in one's own words: what is about it says half of them.
const askedShare = 0.5;
/** What a record must be worth beside the best one to answer such a question. */
const ofBest = 0.1;

/**
 * The documents, of those held if some are, that answer as many places of the query as any of them
 * does; when they fill no screen, of a longer query also those that answer nearly as many. To a
 * longer query also those are an answer that are worth nearly as much as the best: a question has
 * words around its matter, which any long text holds.
 */
export function answering(
  { covered }: Scores,
  syllables: number,
  relevance: Float32Array,
  held?: ReadonlySet<number>,
): number[] {
  // Loops, since a phone goes over twenty thousand documents at each letter typed.
  const places = new Uint8Array(covered.length);
  const having = new Uint32Array(33);
  for (let document = 0; document < covered.length; document += 1) {
    if (held !== undefined && !held.has(document)) continue;
    const count = bitCount(covered[document] ?? 0);
    places[document] = count;
    having[count] = (having[count] ?? 0) + 1;
  }
  let least = having.length - 1;
  while (least > 0 && having[least] === 0) least -= 1;
  if (least < 1) return [];
  let found = having[least] ?? 0;
  const isLong = syllables > everyOne;
  const lowest = isLong ? Math.ceil(leastShare * syllables) : least;
  while (found < firstScreen && least > lowest) {
    least -= 1;
    found += having[least] ?? 0;
  }
  const asked = isLong ? Math.ceil(askedShare * syllables) : least;
  let best = 0;
  for (let document = 0; document < places.length; document += 1) {
    if ((places[document] ?? 0) >= asked) best = Math.max(best, relevance[document] ?? 0);
  }
  const answers: number[] = [];
  for (let document = 0; document < places.length; document += 1) {
    const own = places[document] ?? 0;
    const isWorth = own >= asked && (relevance[document] ?? 0) >= ofBest * best;
    if (own >= least || isWorth) answers.push(document);
  }
  return answers;
}
