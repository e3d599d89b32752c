import { type Forms, foldSyllable, spell, syllablesOf } from '../syllables.ts';
import { evidenceOf } from './evidence.ts';
import { likeness } from './likeness.ts';
import type { OpenIndex } from './open-index.ts';
import { recordLines } from './record-lines.ts';
import type { FoundRecord } from './search.ts';

// A phrase in quotation marks may lack marks, but must not have others.
const strict = 0.9;

/** The documents that have every pair of every quoted phrase; undefined when nothing is quoted. */
export async function phraseHolders(
  index: OpenIndex,
  phrases: string[][],
): Promise<Set<number> | undefined> {
  const each = await Promise.all(
    phrases.flatMap((phrase) =>
      phrase.length === 1
        ? [syllableHolders(index, phrase[0] ?? '')]
        : phrase.slice(1).map((second, place) => pairHolders(index, phrase[place] ?? '', second)),
    ),
  );
  const [first, ...others] = each;
  return first && new Set([...first].filter((id) => others.every((holders) => holders.has(id))));
}

/** True when a record has every quoted phrase in one line of what it is indexed by; pairs also go over the end of a line. */
export function hasPhrases(record: FoundRecord, phrases: string[][]): boolean {
  if (phrases.length === 0) return true;
  const lines = [record.title, ...recordLines(record)].map(syllablesOf);
  return phrases.every((phrase) => lines.some((line) => hasPhrase(line, phrase)));
}

function hasPhrase(line: readonly Forms[], phrase: string[]): boolean {
  return line.some((_, start) =>
    phrase.every((typed, offset) => {
      const own = line[start + offset];
      return (
        own?.folded === foldSyllable(typed) && likeness(spell(typed), own.spelled, true) >= strict
      );
    }),
  );
}

async function pairHolders(index: OpenIndex, one: string, other: string): Promise<Set<number>> {
  const entries = await index.pairs.under(`${foldSyllable(one)} ${foldSyllable(other)}`);
  const alike = entries.filter(({ term }) => {
    const [first = '', second = ''] = term.split(' ');
    return (
      likeness(spell(one), first, true) >= strict && likeness(spell(other), second, true) >= strict
    );
  });
  return new Set(
    evidenceOf(
      0,
      alike.map((entry) => ({ ...entry, weight: 1 })),
    ).documents,
  );
}

async function syllableHolders(index: OpenIndex, syllable: string): Promise<Set<number>> {
  const entries = await index.syllables.under(spell(syllable));
  return new Set(entries.flatMap(({ postings }) => [...postings.documents]));
}
