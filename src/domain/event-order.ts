import type { Event } from '../schema/record.ts';
import { lastDayOf } from './event-state.ts';

/** Events that are not over on a day, the next one first. */
export function comingEvents(events: readonly Event[], today: string): Event[] {
  return events.filter((event) => today <= lastDayOf(event)).sort(bySoonest);
}

/** Events that were over before a day, the last to end first. */
export function pastEvents(events: readonly Event[], today: string): Event[] {
  return events
    .filter((event) => lastDayOf(event) < today)
    .sort((a, b) => lastDayOf(b).localeCompare(lastDayOf(a), 'en') || bySoonest(b, a));
}

function bySoonest(a: Event, b: Event): number {
  return momentOf(a) < momentOf(b) ? -1 : 1;
}

function momentOf({ from, fromTime = '', id }: Event): string {
  return `${from} ${fromTime} ${id}`;
}
