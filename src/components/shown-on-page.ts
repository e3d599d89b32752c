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

/** Pages composed of blocks show every story and document that they name, as cards and rows. */
const IN_BLOCKS = /^(?:exemplars|models|articles|documents|events|quizzes|materials)\//;

/** What the page of a record itself shows, so that no list beneath repeats it. */
export function shownOnPage(portal: Portal, record: AnyRecord): ReadonlySet<RecordKey> {
  const named = [...referencesOf(record)].map(({ to }) => to);
  const of = (kinds: RegExp) => named.filter((key) => kinds.test(key));
  const withGathered = (keys: readonly RecordKey[], records: readonly AnyRecord[]) =>
    new Set([...keys, ...records.map(recordKey)]);

  switch (record.collection) {
    case 'movements': {
      const parts = listOf(portal, 'movements').filter(({ parent }) => parent === record.id);
      return withGathered(record.parent ? [`movements/${record.parent}`] : [], parts);
    }
    case 'events':
      return new Set(of(/^(?:exemplars|articles|campaigns|quizzes)\//));
    case 'quizzes':
      return new Set(of(/^(?:campaigns|movements)\//));
    case 'materials':
      return new Set(of(/^(?:documents|campaigns)\//));
    case 'exemplars':
      return withGathered([], eventsOfExemplar(portal, record.id));
    case 'periods': {
      const { exemplars, models, articles, events } = periodContents(portal, record);
      return withGathered(named, [...exemplars, ...models, ...articles, ...events]);
    }
    case 'columns':
      return withGathered(of(IN_BLOCKS), storiesOf(portal, record));
    case 'campaigns':
      return withGathered(of(IN_BLOCKS), [
        ...eventsOfCampaign(portal, record.id),
        ...quizzesOfCampaign(portal, record.id),
        ...materialsOfCampaign(portal, record.id),
      ]);
    case 'pages':
      return new Set(of(IN_BLOCKS));
    default:
      return new Set();
  }
}
