import { addressOf } from '../domain/address.ts';
import { eventState, eventStateNames, lastDayOf } from '../domain/event-state.ts';
import { eventTimeText } from '../domain/event-time.ts';
import { find, type Portal } from '../domain/portal.ts';
import { updateDay } from '../domain/published.ts';
import type { Event } from '../schema/record.ts';
import type { CalendarEntry } from './calendar.ts';

/** An event as calendars take it. */
export function eventEntry(portal: Portal, event: Event): CalendarEntry {
  const { id, title, from, place, address, holding, change, summary } = event;
  const to = lastDayOf(event);
  const unit = find(portal, 'units', event.unit)?.title;
  const state = holding === 'planned' ? undefined : holding;
  return {
    key: `events-${id}`,
    title,
    from,
    to,
    hours: hoursOf(event),
    place: [place, address].filter(Boolean).join(', '),
    text: [
      state && `${eventStateNames[eventState(event, portal.today)]}.`,
      change,
      summary,
      `${eventTimeText(event)}.`,
      unit && `Đơn vị tổ chức: ${unit}.`,
    ]
      .filter(Boolean)
      .join('\n'),
    address: addressOf(event),
    state,
    changed: `${updateDay(event)}T00:00:00+07:00`,
  };
}

/** Several days without a last hour are whole days: a calendar could only guess when they end. */
function hoursOf(event: Event): CalendarEntry['hours'] {
  const { from, fromTime, toTime } = event;
  if (fromTime === undefined) return undefined;
  if (toTime === undefined && from !== lastDayOf(event)) return undefined;
  return { from: fromTime, to: toTime };
}
