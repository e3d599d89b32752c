import { isDay } from './is-day.ts';

const CANONICAL = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

/** Ways to write a moment in Vietnamese, on text without marks: year, quarter, month, day. */
const WRITTEN: readonly RegExp[] = [
  /^nam (?<year>\d{4})$/,
  /^(?:quy |q)(?<quarter>i{1,3}|iv|[1-4])(?: ?[/.,-] ?| nam | )(?<year>\d{4})$/,
  /^(?:thang )?(?<month>\d{1,2})(?: ?[/.-] ?| nam )(?<year>\d{4})$/,
  /^(?:ngay )?(?<date>\d{1,2})(?: ?[/.-] ?| thang )(?<month>\d{1,2})(?: ?[/.-] ?| nam )(?<year>\d{4})$/,
];
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** The way that records keep of a moment as an editor writes it, “Quý I/2023” → `2023-Q1`; undefined when it is none. */
export function momentIn(written: string): string | undefined {
  const moment = composed(plain(written)) ?? written.trim();
  return CANONICAL.test(moment) || isDay(moment) ? moment : undefined;
}

function composed(text: string): string | undefined {
  const groups = WRITTEN.map((pattern) => pattern.exec(text)?.groups).find((found) => found);
  if (groups === undefined) return undefined;
  const { year, quarter, month, date } = groups;
  if (quarter !== undefined) return `${year}-Q${ROMAN.indexOf(quarter) + 1 || quarter}`;
  return [year, month, date]
    .flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')))
    .join('-');
}

function plain(text: string): string {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/\s+/gu, ' ').trim();
}
