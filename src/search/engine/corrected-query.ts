import type { Query } from '../parse-query.ts';
import { foldSyllable, spell } from '../syllables.ts';
import { editDistance } from './edit-distance.ts';
import { likeness } from './likeness.ts';
import type { OpenIndex } from './open-index.ts';

const shortest = 3;
// Two slips in a short syllable make it any other.
const longEnoughForTwo = 5;
// So many are looked up beside their neighbours.
const mostNear = 8;
// Who types on may not be at the end of the syllable yet.
const leastBegun = 4;
const sameWord = 0.8;

/** A syllable as the index knows it, and in how many records it stands beside its neighbours. */
type Correction = { spelling: string; distance: number; together: number };

/** What a query probably says whose unknown syllables are mistyped; undefined when nothing is near them. */
export async function correctedQuery(
  index: OpenIndex,
  { syllables, begun }: Query,
  unknown: readonly string[],
): Promise<string | undefined> {
  const corrected = [...syllables];
  for (const [place, typed] of syllables.entries()) {
    const isBegun = begun && place === syllables.length - 1;
    if (!unknown.includes(typed) || typed.length < (isBegun ? leastBegun : shortest)) continue;
    const next = syllables[place + 1] ?? '';
    const neighbours = [corrected[place - 1] ?? '', unknown.includes(next) ? '' : next] as const;
    corrected[place] = (await nearest(index, typed, neighbours)) ?? typed;
  }
  const reading = corrected.join(' ');
  return reading === syllables.join(' ') ? undefined : reading;
}

/** Of the syllables that are a slip away, one that stands beside the neighbours, in most records; else the most frequent. */
async function nearest(
  index: OpenIndex,
  typed: string,
  neighbours: readonly [before: string, after: string],
): Promise<string | undefined> {
  const letters = foldSyllable(typed);
  if (!/^[a-z]+$/u.test(letters)) return undefined;
  const most = letters.length < longEnoughForTwo ? 1 : 2;
  const near = (await index.spellings())
    .map((folded) => ({ folded, distance: editDistance(letters, folded, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, mostNear);
  const corrections = await Promise.all(
    near.map(({ folded, distance }) => correction(index, folded, distance, neighbours)),
  );
  const [best] = corrections
    .filter(({ distance, together }) => distance === 1 || together > 0)
    .sort(
      (one, other) =>
        Number(other.together > 0) - Number(one.together > 0) ||
        one.distance - other.distance ||
        other.together - one.together,
    );
  return best?.spelling;
}

async function correction(
  index: OpenIndex,
  folded: string,
  distance: number,
  [before, after]: readonly [before: string, after: string],
): Promise<Correction> {
  const having = new Map<string, number>();
  const count = async (one: string, other: string, own: 0 | 1) => {
    for (const { term, postings } of await index.pairs.under(`${one} ${other}`)) {
      const parts = term.split(' ');
      const neighbour = spell(own === 0 ? after : before);
      if (likeness(neighbour, parts[1 - own] ?? '', true) < sameWord) continue;
      const spelling = parts[own] ?? '';
      having.set(spelling, (having.get(spelling) ?? 0) + postings.documents.length);
    }
  };
  if (before !== '') await count(foldSyllable(before), folded, 1);
  if (after !== '') await count(folded, foldSyllable(after), 0);
  const [best] = [...having].sort(([, one], [, other]) => other - one);
  const hasMarks = [before, after].some((one) => one !== foldSyllable(one));
  const together = [...having.values()].reduce((sum, one) => sum + one, 0);
  // Who types without marks is not asked for any.
  return { spelling: hasMarks && best ? best[0] : folded, distance, together };
}
