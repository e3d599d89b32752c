import { syllablesOf } from '../syllables.ts';

/** A text as its syllables are spelled, with a space around each, so that words are found in it only whole, and words without any syllable nowhere. */
export function inText(text: string): string {
  return ` ${syllablesOf(text)
    .map(({ spelled }) => spelled)
    .join(' ')} `;
}
