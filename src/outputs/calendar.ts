import ical, { ICalEventStatus } from 'ical-generator';
import { dayAfter } from '../domain/dates.ts';
import type { Portal } from '../domain/portal.ts';

/** One entry of a calendar that people take into their own. */
export interface CalendarEntry {
  /** Names the entry for good among all of the portal's, `events-toa-dam-thon-ba`. */
  key: string;
  title: string;
  /** First and last day, `2026-01-31`. */
  from: string;
  to: string;
  /** Hours of the first and the last day, `08:30`; without them the entry takes whole days. */
  hours?: { from: string; to: string | undefined } | undefined;
  place?: string | undefined;
  text: string;
  /** Address of the page that tells more. */
  address: string;
  state?: 'postponed' | 'cancelled' | undefined;
  /** When what it says was last changed (ISO 8601). */
  changed: string;
}

/** Clients that follow a calendar look again after a day. */
const DAY_IN_SECONDS = 86_400;
/** Numbers of revision count days from here. */
const EPOCH = Date.UTC(2000, 0, 1);

/** A calendar file (RFC 5545) of some entries; `absolute` makes full addresses. */
export function writeCalendar(
  portal: Portal,
  source: { title: string; address: string; entries: readonly CalendarEntry[] },
  absolute: (address: string) => string,
): string {
  const name = `${source.title} – ${portal.site.agency.name}`;
  const calendar = ical({
    // Programs do not agree on how to read reserved signs here, so the name has none.
    name: name.replace(/\s*[\\;,]\s*/g, ' '),
    prodId: { company: 'Hoa Dep', product: 'Hoa Dep', language: 'VI' },
    url: absolute(source.address),
    ttl: DAY_IN_SECONDS,
  });
  const { hostname, pathname } = new URL(absolute('/'));
  for (const entry of source.entries) {
    const changed = new Date(entry.changed);
    calendar.createEvent({
      ...spanOf(entry),
      id: `${entry.key}@${hostname}${pathname.replace(/\/$/, '')}`,
      summary: entry.title,
      description: entry.text,
      location: entry.place ?? null,
      url: absolute(entry.address),
      status: STATUS[entry.state ?? 'planned'],
      stamp: changed,
      lastModified: changed,
      sequence: Math.max(0, Math.floor((changed.getTime() - EPOCH) / (DAY_IN_SECONDS * 1000))),
    });
  }
  // The library leaves the last line open, which RFC 5545 does not.
  return `${calendar.toString()}\r\n`;
}

const STATUS = {
  planned: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Hours become UTC, which every program knows: Vietnam has kept +07:00 without summer time since 1975. */
function spanOf({ from, to, hours }: CalendarEntry) {
  const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);
  if (hours !== undefined) {
    return {
      start: at(from, hours.from),
      end: hours.to === undefined ? null : at(to, hours.to),
    };
  }
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  // The end of whole days is the first day after them.
  return { allDay: true, start: midnight(from), end: midnight(dayAfter(to)) };
}
