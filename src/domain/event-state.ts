import type { Event } from '../schema/record.ts';

/** Where an event stands on a day. */
export type EventState = 'upcoming' | 'running' | 'past' | 'postponed' | 'cancelled';

export const eventStateNames: Readonly<Record<EventState, string>> = {
  upcoming: 'Sắp diễn ra',
  running: 'Đang diễn ra',
  past: 'Đã diễn ra',
  postponed: 'Hoãn',
  cancelled: 'Hủy',
};

/** The last day of an event, `2026-01-31`. */
export function lastDayOf({ from, to }: Pick<Event, 'from' | 'to'>): string {
  return to ?? from;
}

/** Where an event stands on a day. */
export function eventState(
  event: Pick<Event, 'from' | 'to' | 'holding'>,
  today: string,
): EventState {
  if (event.holding !== 'planned') return event.holding;
  if (today < event.from) return 'upcoming';
  return today <= lastDayOf(event) ? 'running' : 'past';
}

/** True while an event is ahead or on; false once it is over, postponed or cancelled. */
export function isToCome(event: Pick<Event, 'from' | 'to' | 'holding'>, today: string): boolean {
  return event.holding === 'planned' && today <= lastDayOf(event);
}

/** True while readers can still sign up for an event. */
export function isRegistrationOpen(event: Event, today: string): boolean {
  const { registration } = event;
  return (
    registration !== undefined &&
    isToCome(event, today) &&
    today <= (registration.deadline ?? lastDayOf(event))
  );
}
