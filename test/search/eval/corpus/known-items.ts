import { fold } from '../../../../src/domain/vietnamese.ts';
import { CorpusSyllables } from './corpus-syllables.ts';
import type { InventedRecord } from './invented-record.ts';
import { type RandomSource, randomSource } from './random-source.ts';

/** A query that somebody asks who has one record in mind. */
export interface KnownItem {
  class: string;
  q: string;
  /** The record in mind. */
  id: string;
}

const perClass = 100;
const word = /[\p{L}\p{N}]+/gu;

/** Queries for records of a corpus, a hundred of each class, each such that one record alone is meant. */
export function knownItems(records: readonly InventedRecord[], seed = 7): KnownItem[] {
  const random = randomSource(seed);
  const titles = onlyOnes(records.map(({ title }) => title));
  const texts = onlyOnes(records.map(({ title, summary, body }) => `${title} ${summary} ${body}`));
  const draw = (name: string, make: (record: InventedRecord) => string | undefined) =>
    drawn(records, random, name, make);
  return [
    ...draw('exact-title', ({ title }) => title),
    ...draw('unmarked-title', ({ title }) => fold(title)),
    ...draw('part-of-title', ({ title }) => {
      const part = partOf(title.match(word) ?? [], random);
      return titles.hasOne(part) ? part : undefined;
    }),
    ...draw('body-phrase', ({ body }) => phraseOf(body, random, texts)),
    ...draw('body-unmarked', ({ body }) => {
      const phrase = phraseOf(body, random, texts);
      return phrase && fold(phrase);
    }),
    ...draw('person', ({ people }) => {
      const name = people[0];
      return name?.split(' ').length === 3 && texts.hasOne(name) ? name : undefined;
    }),
  ];
}

function drawn(
  records: readonly InventedRecord[],
  random: RandomSource,
  name: string,
  make: (record: InventedRecord) => string | undefined,
): KnownItem[] {
  const items = new Map<string, KnownItem>();
  for (let turn = 0; items.size < perClass && turn < records.length * 20; turn += 1) {
    const record = random.pick(records);
    const q = make(record);
    if (q !== undefined) items.set(q, { class: name, q, id: record.id });
  }
  return [...items.values()];
}

// Half of those who remember a part of a title remember words that stand side by side.
function partOf(syllables: readonly string[], random: RandomSource): string {
  const length = Math.min(random.whole(3, 6), syllables.length);
  const start = random.whole(0, syllables.length - length);
  if (random.next() < 0.5) return syllables.slice(start, start + length).join(' ');
  const left = [...syllables.entries()];
  while (left.length > length) left.splice(random.whole(0, left.length - 1), 1);
  return left.map(([, syllable]) => syllable).join(' ');
}

function phraseOf(body: string, random: RandomSource, texts: OnlyOnes): string | undefined {
  const sentences = body.split(/(?<=[.?!])\s+/u);
  const syllables = random.pick(sentences).match(word) ?? [];
  const length = random.whole(5, 7);
  if (syllables.length < length) return undefined;
  const start = random.whole(0, syllables.length - length);
  const phrase = syllables
    .slice(start, start + length)
    .join(' ')
    .toLowerCase();
  return texts.hasOne(phrase) ? phrase : undefined;
}

interface OnlyOnes {
  /** True when one text alone holds all these syllables, side by side or, when nowhere so, at all. */
  hasOne(run: string): boolean;
}

function onlyOnes(texts: readonly string[]): OnlyOnes {
  const corpus = new CorpusSyllables(texts);
  const holders = new Map<number, number[]>();
  for (const [nth, text] of corpus.texts.entries()) {
    for (const syllable of new Set(text)) {
      const list = holders.get(syllable);
      if (list) list.push(nth);
      else holders.set(syllable, [nth]);
    }
  }
  return {
    hasOne(run) {
      const wanted = corpus.numbersOf(run);
      const [rarest = [], ...others] = wanted
        .map((syllable) => holders.get(syllable) ?? [])
        .sort((a, b) => a.length - b.length);
      const all = others.reduce(heldByBoth, rarest);
      const together = all.filter((nth) => holdsRun(corpus.texts[nth], wanted));
      return (together.length > 0 ? together : all).length === 1;
    },
  };
}

/** What two ascending lists share; the first is the shorter one. */
function heldByBoth(few: readonly number[], many: readonly number[]): number[] {
  let from = 0;
  return few.filter((wanted) => {
    let end = many.length;
    while (from < end) {
      const middle = (from + end) >>> 1;
      if ((many[middle] ?? 0) < wanted) from = middle + 1;
      else end = middle;
    }
    return many[from] === wanted;
  });
}

function holdsRun(text: Uint32Array | undefined, wanted: readonly number[]): boolean {
  if (!text) return false;
  let start = text.indexOf(wanted[0] ?? 0);
  while (start >= 0) {
    const from = start;
    if (wanted.every((syllable, nth) => text[from + nth] === syllable)) return true;
    start = text.indexOf(wanted[0] ?? 0, start + 1);
  }
  return false;
}
