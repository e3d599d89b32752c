import { lastDayOf } from '../domain/event-state.ts';
import { find, type Portal } from '../domain/portal.ts';
import type { Event } from '../schema/record.ts';

const STATUS = {
  planned: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
};

/** What schema.org asks of an event beside its name: when, where, by whom, whether at all. */
export function eventData(portal: Portal, event: Event, organiser: object): object {
  const { from, fromTime, toTime, place, address, holding } = event;
  const unit = find(portal, 'units', event.unit)?.title;
  const at = (day: string, time: string | undefined) =>
    time === undefined ? day : `${day}T${time}:00+07:00`;
  return {
    name: event.title,
    startDate: at(from, fromTime),
    endDate: at(lastDayOf(event), toTime),
    eventStatus: STATUS[holding],
    location: { '@type': 'Place', name: place, address: address ?? place },
    organizer: unit === undefined ? organiser : { '@type': 'GovernmentOrganization', name: unit },
    inLanguage: 'vi',
  };
}
