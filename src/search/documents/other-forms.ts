import { syllablesOf } from '../syllables.ts';
import type { SearchDocument } from './search-document.ts';

/** An abbreviation of the vocabulary that editors keep: “PBGDPL”, “phổ biến, giáo dục pháp luật”. */
export type Abbreviation = { short: string; long: string };

/** Gives a document the other form of each abbreviation of which it has one form alone: its title anew with it, and among its other names. */
export function withOtherForms(
  abbreviations: readonly Abbreviation[],
): (document: SearchDocument) => SearchDocument {
  const ways = abbreviations.flatMap(({ short, long }) => [
    { from: inText(short), to: inText(long), form: long },
    { from: inText(long), to: inText(short), form: short },
  ]);
  return (document) => {
    const { title, summary = '', units, people, otherNames, blocks } = document;
    const text = inText([title, summary, ...units, ...people, ...otherNames, ...blocks].join('\n'));
    const ownTitle = inText(title);
    const missing = ways.filter(({ from, to }) => text.includes(from) && !text.includes(to));
    const inTitle = ways.filter(
      ({ from, to }) => ownTitle.includes(from) && !ownTitle.includes(to),
    );
    return {
      ...document,
      otherNames: [...otherNames, ...missing.map(({ form }) => form)],
      otherTitles: inTitle.map(({ from, to }) => ownTitle.replace(from, to).trim()),
    };
  };
}

/** The syllables of a text with a space around each, so that a form is found only whole. */
function inText(text: string): string {
  return ` ${syllablesOf(text)
    .map(({ spelled }) => spelled)
    .join(' ')} `;
}
