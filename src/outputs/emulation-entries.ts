import { addressOf, emulationAddress } from '../domain/address.ts';
import { anniversariesIn, type EmulationDay, milestoneDays } from '../domain/emulation-days.ts';
import type { Portal } from '../domain/portal.ts';
import { updateDay } from '../domain/published.ts';
import type { CalendarEntry } from './calendar.ts';

/** Years of anniversaries that the calendar holds, so that each can say which one it is. */
const YEARS = 10;

/**
 * The emulation calendar: every remembered day of this year and the next ones, every milestone that
 * has a day. `generated` is the content's time (ISO 8601), the only one that settings have.
 */
export function emulationEntries(portal: Portal, generated: string): CalendarEntry[] {
  const thisYear = Number(portal.today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, index) => thisYear + index);
  const days = [
    ...years.flatMap((year) => anniversariesIn(portal, year)),
    ...milestoneDays(portal),
  ];
  const used = new Map<string, number>();
  return days.map((day) => {
    const key = keyOf(day);
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return entryOf(day, count === 1 ? key : `${key}-${count}`, generated);
  });
}

/** Milestones have no name of their own: their campaign or contest and their day tell them apart. */
function keyOf(day: EmulationDay): string {
  if (day.is === 'anniversary') return `anniversary-${day.of.id}-${day.from.slice(0, 4)}`;
  const kind = day.of.collection === 'events' ? 'contest' : 'milestone';
  return `${kind}-${day.of.id}-${day.from}`;
}

function entryOf(day: EmulationDay, key: string, generated: string): CalendarEntry {
  const { title, from, to } = day;
  return day.is === 'anniversary'
    ? {
        key,
        title,
        from,
        to,
        text: day.of.note ?? day.of.name,
        address: emulationAddress,
        changed: generated,
      }
    : {
        key,
        title,
        from,
        to,
        text: [day.text, day.of.title].filter(Boolean).join('\n'),
        address: addressOf(day.of),
        changed: `${updateDay(day.of)}T00:00:00+07:00`,
      };
}
