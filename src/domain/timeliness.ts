import type { Article } from '../schema/record.ts';
import { dayCount } from './dates.ts';
import { publicationDay } from './published.ts';

/**
 * Days from what happened to its article. Undefined where the day of the event is not written, and
 * where the article came first: an invitation is neither quick nor slow.
 */
export function daysToPublication(article: Article): number | undefined {
  const { eventDay } = article;
  if (eventDay === undefined) return undefined;
  const days = dayCount(eventDay, publicationDay(article));
  return days < 0 ? undefined : days;
}

/** How soon readers were told, for people: “Đăng sau 2 ngày”. */
export function timelinessText(days: number): string {
  return days === 0 ? 'Đăng ngay trong ngày' : `Đăng sau ${days} ngày`;
}

/** How soon a number of articles came. */
export interface Timeliness {
  /** Articles that tell the day of their event. */
  count: number;
  /** Half of them came within so many days. */
  median: number;
}

/** How soon some articles came; undefined when none of them tells. */
export function timelinessOf(articles: readonly Article[]): Timeliness | undefined {
  const days = articles.flatMap((article) => daysToPublication(article) ?? []);
  const median = medianOf(days);
  return median === undefined ? undefined : { count: days.length, median };
}

/** A median for people: “1,5 ngày”. */
export function medianText({ median }: Pick<Timeliness, 'median'>): string {
  return median === 0 ? 'trong ngày' : `${String(median).replace('.', ',')} ngày`;
}

/** The middle of some numbers, between the two middle ones of an even count. */
function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
