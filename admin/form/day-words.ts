import { dayWords } from '../record-state.ts';

/** `2026-01-31` from a day as people write it, 31/1/2026; undefined for what is no day. */
export function dayIn(text: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text) ?? [];
  const iso = year === '' ? text.trim() : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isDay(iso) ? iso : undefined;
}

/** A day as a box shows it, 31/01/2026; anything else as it was typed. */
export function shownDay(value: string): string {
  return isDay(value) ? dayWords(value) : value;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && date.toJSON()?.startsWith(iso) === true;
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
