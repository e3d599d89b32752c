import { syllablesOf } from '../syllables.ts';
import type { SearchDocument } from './search-document.ts';

/** An abbreviation of the vocabulary that editors keep: “PBGDPL”, “phổ biến, giáo dục pháp luật”. */
export type Abbreviation = { short: string; long: string };

/** Finds, for a document, the other form of each abbreviation of which it has one form alone. */
export function otherForms(
  abbreviations: readonly Abbreviation[],
): (document: SearchDocument) => string[] {
  const forms = abbreviations.map((one) => ({
    ...one,
    shortInText: inText(one.short),
    longInText: inText(one.long),
  }));
  return ({ title, summary = '', units, people, otherNames, blocks }) => {
    const text = inText([title, summary, ...units, ...people, ...otherNames, ...blocks].join('\n'));
    return forms.flatMap(({ short, long, shortInText, longInText }) => {
      const hasShort = text.includes(shortInText);
      if (hasShort === text.includes(longInText)) return [];
      return [hasShort ? long : short];
    });
  };
}

/** The syllables of a text with a space around each, so that a form is found only whole. */
function inText(text: string): string {
  return ` ${syllablesOf(text)
    .map(({ spelled }) => spelled)
    .join(' ')} `;
}
