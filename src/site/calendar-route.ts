import type { APIRoute } from 'astro';
import { addressOf, emulationAddress, listAddress } from '../domain/address.ts';
import { hasEmulationDays } from '../domain/emulation-days.ts';
import { listOf } from '../domain/portal.ts';
import { writeCalendar } from '../outputs/calendar.ts';
import { emulationEntries } from '../outputs/emulation-entries.ts';
import { eventEntry } from '../outputs/event-entry.ts';
import { contentTime } from '../read/content-time.ts';
import { collections } from '../schema/collections.ts';
import { absolute } from './link.ts';
import { contentFolder, portal } from './portal.ts';

async function sources() {
  const events = listOf(portal, 'events');
  const entries = events.map((event) => eventEntry(portal, event));
  const generated = await contentTime(contentFolder, portal.today);
  return [
    { title: collections.events.label, address: listAddress('events'), entries },
    ...events.map((event) => {
      return {
        title: event.title,
        address: addressOf(event),
        entries: [eventEntry(portal, event)],
      };
    }),
    ...(hasEmulationDays(portal)
      ? [
          {
            title: 'Lịch thi đua',
            address: emulationAddress,
            entries: emulationEntries(portal, generated),
          },
        ]
      : []),
  ];
}

/** One calendar for all events, one for each, one for the days of emulation. */
export async function calendarPaths() {
  return (await sources()).map((source) => ({
    params: { calendar: source.address.slice(1, -1) },
    props: { source },
  }));
}

type Source = Awaited<ReturnType<typeof sources>>[number];

/** The endpoint that writes a calendar. */
export const calendarRoute: APIRoute<{ source: Source }> = ({ props }) =>
  new Response(writeCalendar(portal, props.source, absolute), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
