import { dayAfter, weekdayOf } from './dates.ts';

/** A week from its Monday to its Sunday. */
export interface Week {
  first: string;
  last: string;
}

/** The week of a day. */
export function weekOf(day: string): Week {
  const first = dayAfter(day, -weekdayOf(day));
  return { first, last: dayAfter(first, 6) };
}
