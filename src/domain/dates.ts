/** `2026-01-31` as in running text: “Ngày 31 tháng 1 năm 2026”, lower-case inside a sentence. */
export function longDay(day: string): string {
  const [year, month, date] = parts(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
}

/** `2026-01-31` as in tables: 31/1/2026. */
export function shortDay(day: string): string {
  const [year, month, date] = parts(day);
  return `${date}/${month}/${year}`;
}

/** The days of the week in the order of Vietnamese calendars, lower-case inside a sentence. */
export const WEEKDAYS = [
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
  'Chủ nhật',
] as const;

/** The day of the week of `2026-01-31` by its place in `WEEKDAYS`. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The day so many days later, earlier when negative. */
export function dayAfter(day: string, days = 1): string {
  const instant = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  return new Date(instant).toISOString().slice(0, 10);
}

/** Days from one day to another, negative when that one came before. */
export function dayCount(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** The quarter of a day, as a moment: `2026-Q1`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Two ends of a period as official texts write it: “2021 - 2025”. */
export function spanText(from: string | number, to: string | number): string {
  return from === to ? String(from) : `${from} - ${to}`;
}

function parts(day: string): [string, number, number] {
  return [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** A moment (`2026`, `2026-Q1`, `2026-01`, `2026-01-31`) for people: “Quý I năm 2026”. */
export function momentText(moment: string): string {
  const year = moment.slice(0, 4);
  if (moment.includes('Q')) return `Quý ${QUARTERS[Number(moment.at(-1)) - 1]} năm ${year}`;
  if (moment.length === 4) return `Năm ${year}`;
  if (moment.length === 7) return `Tháng ${Number(moment.slice(5))} năm ${year}`;
  return capitalised(longDay(moment));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First and last day of a moment. */
export function momentSpan(moment: string): { first: string; last: string } {
  const year = moment.slice(0, 4);
  if (moment.length === 10) return { first: moment, last: moment };
  if (moment.length === 4) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const quarter = moment.includes('Q') ? Number(moment.at(-1)) : undefined;
  const firstMonth = quarter === undefined ? Number(moment.slice(5, 7)) : quarter * 3 - 2;
  const lastMonth = quarter === undefined ? firstMonth : quarter * 3;
  return { first: `${year}-${two(firstMonth)}-01`, last: lastDay(Number(year), lastMonth) };
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A moment, or the span from one to another: “Từ năm 2022 đến năm 2024”. */
export function momentsText(from: string, until: string | undefined): string {
  if (until === undefined || until === from) return momentText(from);
  const [start, end] = [momentText(from), momentText(until)];
  return `Từ ${start.charAt(0).toLowerCase()}${start.slice(1)} đến ${end.charAt(0).toLowerCase()}${end.slice(1)}`;
}
