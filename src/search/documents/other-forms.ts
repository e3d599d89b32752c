import { inText } from './in-text.ts';
import type { SearchDocument } from './search-document.ts';

/** An abbreviation of the vocabulary that editors keep: “PBGDPL”, “phổ biến, giáo dục pháp luật”. */
export type Abbreviation = { short: string; long: string };

const dayInWords = / (?:ngày|mùng|mồng) (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?(?= )/gu;

/** Gives a document the other form of each abbreviation of which it has one form alone: its title anew with it, and among its other names; there also in numbers the days that it tells in words. */
export function withOtherForms(
  abbreviations: readonly Abbreviation[],
): (document: SearchDocument) => SearchDocument {
  const ways = abbreviations.flatMap(({ short, long }) => [
    { from: inText(short), to: inText(long), form: long },
    { from: inText(long), to: inText(short), form: short },
  ]);
  return (document) => {
    const { title, otherTitles = [], summary = '', units, people, otherNames, blocks } = document;
    const text = inText([title, summary, ...units, ...people, ...otherNames, ...blocks].join('\n'));
    const missing = ways.filter(({ from, to }) => text.includes(from) && !text.includes(to));
    const inTitles = [title, ...otherTitles].flatMap((name) => {
      const own = inText(name);
      const fitting = ways.filter(({ from, to }) => own.includes(from) && !own.includes(to));
      return fitting.map(({ from, to }) => own.replace(from, to).trim());
    });
    return {
      ...document,
      otherNames: [...otherNames, ...missing.map(({ form }) => form), ...daysInNumbers(text)],
      otherTitles: [...otherTitles, ...inTitles],
    };
  };
}

/** “ngày 7 tháng 1 năm 2022” as 7/1/2022, which readers type instead. */
function daysInNumbers(text: string): string[] {
  const days = [...text.matchAll(dayInWords)].map(([, ...numbers]) =>
    numbers.filter((number) => number !== undefined).join('/'),
  );
  return [...new Set(days)].filter((day) => !text.includes(inText(day)));
}
