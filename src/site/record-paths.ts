import { addressOf } from '../domain/address.ts';
import { isStory } from '../domain/story.ts';
import type { AnyRecord } from '../schema/record.ts';
import { routes } from './portal.ts';

/** The parameters of a file that stands beside each record's page. */
export function recordPaths() {
  return records().map(pathOf);
}

/** The parameters of a file that stands beside each story's page. */
export function storyPaths() {
  return records().filter(isStory).map(pathOf);
}

function records(): AnyRecord[] {
  return routes.flatMap((route) => (route.is === 'record' ? [route.record] : []));
}

function pathOf<Own extends AnyRecord>(record: Own) {
  return { params: { address: addressOf(record).slice(1, -1) }, props: { record } };
}
