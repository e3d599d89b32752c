import {
  eventsOfCampaign,
  eventsOfExemplar,
  materialsOfCampaign,
  quizzesOfCampaign,
  storiesOf,
} from '../domain/gather.ts';
import { periodContents } from '../domain/period-contents.ts';
import { listOf, type Portal } from '../domain/portal.ts';
import { type RecordKey, recordKey } from '../domain/record-key.ts';
import { referencesOf } from '../domain/references.ts';
import type { AnyRecord } from '../schema/record.ts';

/** Pages of these kinds show every story and document that they name, as cards and rows. */
const SHOWN = /^(?:exemplars|models|articles|documents|events|quizzes|materials)\//;

/** What pages of these kinds show of what they name. */
const SHOWN_BY = {
  events: /^(?:exemplars|articles|campaigns|quizzes)\//,
  quizzes: /^(?:campaigns|movements)\//,
  materials: /^(?:documents|campaigns)\//,
};

/** What the page of a record itself shows, so that no list beneath repeats it. */
export function shownOnPage(portal: Portal, record: AnyRecord): ReadonlySet<RecordKey> {
  if (record.collection === 'movements') {
    const parts = listOf(portal, 'movements').filter(({ parent }) => parent === record.id);
    const parent: RecordKey[] = record.parent === undefined ? [] : [`movements/${record.parent}`];
    return new Set([...parent, ...parts.map(recordKey)]);
  }
  if (
    record.collection === 'events' ||
    record.collection === 'quizzes' ||
    record.collection === 'materials'
  ) {
    const named = [...referencesOf(record)].map(({ to }) => to);
    return new Set(named.filter((key) => SHOWN_BY[record.collection].test(key)));
  }
  if (record.collection === 'exemplars') {
    return new Set(eventsOfExemplar(portal, record.id).map(recordKey));
  }
  if (record.collection === 'periods') {
    const { exemplars, models, articles, events } = periodContents(portal, record);
    const own = [...referencesOf(record)].map(({ to }) => to);
    return new Set([...own, ...[...exemplars, ...models, ...articles, ...events].map(recordKey)]);
  }
  if (record.collection !== 'campaigns' && record.collection !== 'columns') return new Set();
  const named = [...referencesOf(record)].map(({ to }) => to).filter((key) => SHOWN.test(key));
  const gathered =
    record.collection === 'columns'
      ? storiesOf(portal, record)
      : [
          ...eventsOfCampaign(portal, record.id),
          ...quizzesOfCampaign(portal, record.id),
          ...materialsOfCampaign(portal, record.id),
        ];
  return new Set([...named, ...gathered.map(recordKey)]);
}
