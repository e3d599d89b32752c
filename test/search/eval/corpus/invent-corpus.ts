import { foldedSyllables } from './folded-syllables.ts';
import { inventRecord } from './invent-record.ts';
import type { InventedRecord } from './invented-record.ts';
import { randomSource } from './random-source.ts';
import { type Variety, varietyOf } from './variety.ts';

const fewestPairs = 4000;
const mostOfOneRun = 0.01;

/** Invents articles, each with a title of its own even without marks; throws when they repeat one another too much. */
export function inventCorpus(
  size: number,
  seed = 1,
): { records: InventedRecord[]; variety: Variety } {
  const random = randomSource(seed);
  const titles = new Set<string>();
  const records: InventedRecord[] = [];
  const isNew = (title: string) => {
    const folded = foldedSyllables(title).join(' ');
    return titles.size < titles.add(folded).size;
  };
  while (records.length < size) {
    const record = inventRecord(random, `bai-${records.length + 1}`, isNew);
    if (record) records.push(record);
  }
  const variety = varietyOf(records);
  const { pairs, commonestRun } = variety;
  if (pairs < fewestPairs || commonestRun.share > mostOfOneRun) {
    throw new Error(
      `The invented records are too much alike: ${pairs} pairs, “${commonestRun.run}” in ${(commonestRun.share * 100).toFixed(2)} % of them.`,
    );
  }
  return { records, variety };
}
