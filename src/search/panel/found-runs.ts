import { standardOf } from '../engine/regional-words.ts';
import type { Query } from '../parse-query.ts';
import { type Forms, foldSyllable, spell } from '../syllables.ts';
import { foldInPlace } from './fold-in-place.ts';

/** Syllables of a query that stand side by side in a text, in their order: which of the query's they are, where each stands, and whether all bear the marks typed. */
export type Run = { first: number; places: Place[]; isExact: boolean };

type Place = { start: number; end: number };
type Wanted = Forms & { standard: Forms | undefined; isBegun: boolean };
/** A place where some syllable of the query stands: which ones, and whether the one before is its neighbour. */
type Candidate = Place & { answers: number[]; isBeside: boolean };

const letter = /[\p{L}\p{M}\p{N}]/u;
const numberAlone = /(?:^|[^\p{L}\p{M}\p{N}])\p{N}+$/u;

/** Parts two blocks in a text that is looked at as one; no run leads over it. */
export const blockEnd = '\n';

/** Every run of a query's syllables in a text in NFC, each as long as it goes, in the order of the text. */
export function foundRuns(text: string, query: Query): Run[] {
  const wanted = wantedSyllables(query);
  if (wanted.length === 0) return [];
  const candidates = candidatesIn(foldInPlace(text), wanted);
  const continues = (at: number, nth: number) =>
    candidates[at]?.isBeside === true && candidates[at].answers.includes(nth);
  const runs: Run[] = [];
  for (const [at, { answers, isBeside }] of candidates.entries()) {
    for (const first of answers) {
      if (isBeside && candidates[at - 1]?.answers.includes(first - 1)) continue;
      let length = 1;
      while (continues(at + length, first + length)) length += 1;
      const places = candidates.slice(at, at + length);
      runs.push({ first, places, isExact: isExact(text, places, wanted.slice(first)) });
    }
  }
  return runs;
}

function wantedSyllables({ syllables, begun }: Query): Wanted[] {
  return syllables.map((typed, nth) => {
    const spelled = spell(typed);
    return {
      spelled,
      folded: foldSyllable(typed),
      standard: standardOf(spelled),
      isBegun: begun && nth === syllables.length - 1,
    };
  });
}

function candidatesIn(folded: string, wanted: Wanted[]): Candidate[] {
  const words = wanted.flatMap(({ folded: word, standard, isBegun }) => [
    lettersOf(word) + (isBegun ? '[\\p{L}\\p{M}\\p{N}]*' : ''),
    ...(standard ? [lettersOf(standard.folded)] : []),
  ]);
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const candidates: Candidate[] = [];
  for (const { 0: found, index: start } of folded.matchAll(
    new RegExp(longestFirst.join('|'), 'gu'),
  )) {
    const end = start + found.length;
    if (!isBorder(folded, start) || !isBorder(folded, end)) continue;
    const isBeside = areNeighbours(folded, candidates.at(-1)?.end, start);
    candidates.push({ start, end, answers: answersOf(found, wanted), isBeside });
  }
  return candidates;
}

function lettersOf(word: string): string {
  const digits = /^\d/u.test(word) ? '0*' : '';
  // “li” also stands for “ly”; which of them it may be, the syllable as a whole tells.
  return digits + word.replace(/i$/u, '[iy]');
}

function answersOf(found: string, wanted: Wanted[]): number[] {
  const plain = foldSyllable(found);
  return [...wanted.keys()].filter((nth) => {
    const { folded = '', standard, isBegun = false } = wanted[nth] ?? {};
    const isSaid = isBegun ? plain.startsWith(folded) : plain === folded;
    return isSaid || plain === standard?.folded;
  });
}

// A syllable ends before a sign; a number also before a letter, as in “23KH”.
function isBorder(folded: string, at: number): boolean {
  const after = folded[at] ?? ' ';
  if (!letter.test(folded[at - 1] ?? ' ') || !letter.test(after)) return true;
  return /\p{L}/u.test(after) && numberAlone.test(folded.slice(Math.max(0, at - 12), at));
}

// Signs between two syllables are nothing; another syllable, or the end of a block, parts them.
function areNeighbours(folded: string, end: number | undefined, start: number): boolean {
  if (end === undefined || start - end > 9) return false;
  const between = folded.slice(end, start);
  return !between.includes(blockEnd) && !letter.test(between);
}

function isExact(text: string, run: Place[], wanted: Wanted[]): boolean {
  return run.every(({ start, end }, nth) => {
    const { folded = '', spelled = '', standard, isBegun = false } = wanted[nth] ?? {};
    if (folded === spelled) return true;
    const found = spell(text.slice(start, end));
    if (found === standard?.spelled) return true;
    return isBegun ? found.startsWith(spelled) : found === spelled;
  });
}
