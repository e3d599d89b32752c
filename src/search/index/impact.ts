import { LEVEL_BITS } from './postings.ts';

/**
 * How much a term counts in a field: `most` when it stands there very often; `half` occurrences
 * count half of that in a field of `usual` syllables, and `byLength` of those grow with its length.
 * Where it stands in another field as well, `beside` of the lesser of both is added, or all of it.
 */
export type FieldWeight = {
  most: number;
  half: number;
  byLength: number;
  usual: number;
  beside?: number;
};

/** Where a term of a document may stand, and what it counts there. */
export const fieldWeights = {
  title: { most: 5, half: 0.5, byLength: 0.6, usual: 12 },
  otherTitles: { most: 4, half: 0.5, byLength: 0.6, usual: 12 },
  people: { most: 1.5, half: 0.4, byLength: 0.3, usual: 4 },
  units: { most: 0.8, half: 0.4, byLength: 0.3, usual: 8 },
  day: { most: 3, half: 0.5, byLength: 0, usual: 3 },
  summary: { most: 1.2, half: 0.6, byLength: 0.5, usual: 30 },
  body: { most: 1.6, half: 1.5, byLength: 0.7, usual: 500 },
  otherNames: { most: 0.4, half: 0.5, byLength: 0, usual: 8 },
  // Everyday words also hold some of the state's, which a record that says them is known by already.
  everydayMatter: { most: 2, half: 0.5, byLength: 0, usual: 8, beside: 0.5 },
  everydayMentioned: { most: 0.4, half: 0.5, byLength: 0, usual: 8, beside: 0.5 },
} as const satisfies Record<string, FieldWeight>;

/** What a term counts at least that stands in a title of usual length; texts alone rarely give so much. */
export const titleImpact = 2.5;

/** The name of a field. */
export type Field = keyof typeof fieldWeights;

/** The fields in which a term may stand. */
export const fields = Object.keys(fieldWeights) as readonly Field[];

/** What so many occurrences count in a field of so many syllables (BM25, each field for itself, so that a title counts however often a text says the same). */
export function impactIn(
  { most, half, byLength, usual }: FieldWeight,
  occurrences: number,
  length: number,
): number {
  const slowness = half * (1 - byLength + (byLength * length) / usual);
  return (most * occurrences) / (occurrences + slowness);
}

const step = 0.2;
const highest = 2 ** LEVEL_BITS - 1;

/** The level, from 1 to 31, by which an impact is stored. */
export function levelOf(impact: number): number {
  return Math.min(highest, Math.max(1, Math.round(impact / step)));
}

/** The impact that a level stands for. */
export function impactOf(level: number): number {
  return level * step;
}
