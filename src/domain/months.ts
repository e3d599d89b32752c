import type { Event } from '../schema/record.ts';
import { dayAfter, momentSpan, weekdayOf } from './dates.ts';
import {
  anniversariesIn,
  type EmulationDay,
  hasEmulationDays,
  milestoneDays,
} from './emulation-days.ts';
import { lastDayOf } from './event-state.ts';
import { listOf, type Portal } from './portal.ts';

/** What a day of a month holds. */
export interface MonthDay {
  /** `2026-01-31` */
  day: string;
  events: Event[];
  remembered: EmulationDay[];
}

/** The months that have a page, in order: of every year with an event, and of this year. */
export function monthsOf(portal: Portal): string[] {
  const events = listOf(portal, 'events');
  if (events.length === 0 && !hasEmulationDays(portal)) return [];
  const days = [portal.today, ...events.flatMap((event) => [event.from, lastDayOf(event)])];
  const years = [...new Set(days.map((day) => day.slice(0, 4)))].sort();
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
  );
}

/** The days of a month. What lasts longer stands once, at its first day within the month. */
export function daysOfMonth(portal: Portal, month: string): MonthDay[] {
  const { first, last } = momentSpan(month);
  const within = <T>(all: readonly T[], span: (one: T) => { from: string; to: string }) =>
    all
      .map((one) => ({ one, ...span(one) }))
      .filter(({ from, to }) => from <= last && first <= to)
      .map(({ one, from }) => ({ one, day: from.localeCompare(first, 'en') < 0 ? first : from }));
  const events = within(listOf(portal, 'events').sort(byHour), (event) => ({
    from: event.from,
    to: lastDayOf(event),
  }));
  const all = [...anniversariesIn(portal, Number(month.slice(0, 4))), ...milestoneDays(portal)];
  const remembered = within(all, (one) => one);
  const on = <T>(day: string, placed: readonly { one: T; day: string }[]) =>
    placed.filter((place) => place.day === day).map(({ one }) => one);
  return Array.from({ length: Number(last.slice(8)) }, (_, index) => {
    const day = dayAfter(first, index);
    return { day, events: on(day, events), remembered: on(day, remembered) };
  });
}

/** Days in weeks from Monday to Sunday; undefined where a week reaches out of the month. */
export function weeksOf<D extends { day: string }>(days: readonly D[]): (D | undefined)[][] {
  const before = days[0] === undefined ? 0 : weekdayOf(days[0].day);
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => cells[week * 7 + index]),
  );
}

function byHour(a: Event, b: Event): number {
  const [hourA, hourB] = [a, b].map(({ fromTime = '', id }) => `${fromTime} ${id}`);
  return (hourA ?? '') < (hourB ?? '') ? -1 : 1;
}
