import { expect } from 'vitest';
import { checkLibrary } from '../../src/checks/check-library.ts';
import type { Library } from '../../src/domain/library.ts';
import type { Problem } from '../../src/domain/problem.ts';

/** Where a problem is expected: the file's name without its folder and ending, then field and label. */
export type Place = readonly [file: string, field: string, label: string];

const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/iu;
const FOREIGN =
  /invalid|expected|unrecognized|received|required|undefined|\bNaN\b|\[object|too (?:big|small)|\bstring\b|\berror\b|ENOENT/i;

/** A person can read a problem and knows what to do: Vietnamese, whole, nothing of a library's English. */
export function expectReadable({ file, label, problem, remedy }: Problem): void {
  expect(file).not.toBe('');
  expect(label).not.toBe('');
  for (const sentence of [problem, remedy]) {
    expect(sentence).toMatch(VIETNAMESE);
    // What an editor wrote is quoted and may be in any language.
    expect(sentence.replace(/“[^”]*”/gu, '')).not.toMatch(FOREIGN);
    expect(sentence.length).toBeLessThan(600);
    expect(sentence).not.toContain('\n');
  }
}

function placeOf({ file, field, label }: Problem): Place {
  return [file.replace(/^content\//, '').replace(/\.md$/, ''), field, label];
}

/** Exactly these places are reported, each in words that an editor can read. */
export function expectPlaces(problems: readonly Problem[], places: readonly Place[]): void {
  for (const problem of problems) expectReadable(problem);
  expect(problems.map(placeOf)).toEqual(places);
}

/** The checks find exactly these problems in a library. */
export function expectProblems(library: Library, places: readonly Place[]): void {
  expectPlaces(checkLibrary(library, { allowSamples: true }), places);
}
