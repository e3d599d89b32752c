import { CorpusSyllables, hashOfRun } from './corpus-syllables.ts';
import { foldedSyllables } from './folded-syllables.ts';
import type { PlainRecord } from './invented-record.ts';

/** How varied a corpus is. */
export interface Variety {
  /** Different pairs of neighbouring syllables. */
  pairs: number;
  /** The share of records that hold the commonest run of eight syllables, and that run. */
  commonestRun: { share: number; run: string };
}

const runLength = 8;
const slots = 2 ** 25;

/** Counts pairs and runs of eight syllables, both without marks. */
export function varietyOf(records: readonly PlainRecord[]): Variety {
  const { texts } = new CorpusSyllables(records.map(({ body }) => body));
  const pairs = new Set<number>();
  const counts = new Uint16Array(slots);
  for (const text of texts) {
    const inText = new Set<number>();
    for (let place = 0; place + 1 < text.length; place += 1) {
      pairs.add((text[place] ?? 0) * 2 ** 20 + (text[place + 1] ?? 0));
      if (place + runLength <= text.length) inText.add(hashOfRun(text, place, runLength) % slots);
    }
    for (const slot of inText) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return { pairs: pairs.size, commonestRun: commonestRun(records, texts, counts) };
}

// Runs may share a slot, so those of the fullest slots are counted once more, each by itself.
function commonestRun(
  records: readonly PlainRecord[],
  texts: readonly Uint32Array[],
  counts: Uint16Array,
): Variety['commonestRun'] {
  const full = counts.toSorted().at(-20) ?? 0;
  const exact = new Map<string, number>();
  for (const [nth, text] of texts.entries()) {
    const runs = new Set<string>();
    let syllables: string[] | undefined;
    for (let place = 0; place + runLength <= text.length; place += 1) {
      if ((counts[hashOfRun(text, place, runLength) % slots] ?? 0) < full) continue;
      syllables ??= foldedSyllables(records[nth]?.body ?? '');
      runs.add(syllables.slice(place, place + runLength).join(' '));
    }
    for (const run of runs) exact.set(run, (exact.get(run) ?? 0) + 1);
  }
  const [run, count] = [...exact].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return { share: count / records.length, run };
}
