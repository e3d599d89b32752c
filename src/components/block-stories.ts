import { comingEvents, pastEvents } from '../domain/event-order.ts';
import { findAll, type Portal } from '../domain/portal.ts';
import { type RecordKey, recordKey } from '../domain/record-key.ts';
import type { AnyRecord, Column, Event, Material, Quiz } from '../schema/record.ts';

/** One typed block of a composed page. */
export type Block = Column['blocks'][number];

/** Stories of a `stories` block: those chosen by hand, then the newest of what the page gathers. */
export function blockStories(
  portal: Portal,
  block: Extract<Block, { type: 'stories' }>,
  gathered: readonly AnyRecord[],
): AnyRecord[] {
  const chosen: AnyRecord[] = [
    ...findAll(portal, 'exemplars', block.exemplars),
    ...findAll(portal, 'models', block.models),
    ...findAll(portal, 'articles', block.articles),
  ];
  const keys = new Set(chosen.map(recordKey));
  const newest = gathered.filter((record) => !keys.has(recordKey(record)));
  return [...chosen, ...newest.slice(0, block.newest ?? 0)];
}

/** Events of an `events` block: those chosen by hand, else all of the page's; the next one first. */
export function blockEvents(
  portal: Portal,
  block: Extract<Block, { type: 'events' }>,
  ofPage: readonly Event[],
): Event[] {
  const chosen = block.events.length > 0 ? findAll(portal, 'events', block.events) : ofPage;
  return [...comingEvents(chosen, portal.today), ...pastEvents(chosen, portal.today)];
}

/** Quizzes of a `quiz` block: those chosen by hand, else all of the page's. */
export function blockQuizzes(
  portal: Portal,
  block: Extract<Block, { type: 'quiz' }>,
  ofPage: readonly Quiz[],
): readonly Quiz[] {
  return block.quizzes.length > 0 ? findAll(portal, 'quizzes', block.quizzes) : ofPage;
}

/** Materials of a `materials` block: those chosen by hand, else all of the page's. */
export function blockMaterials(
  portal: Portal,
  block: Extract<Block, { type: 'materials' }>,
  ofPage: readonly Material[],
): readonly Material[] {
  return block.materials.length > 0 ? findAll(portal, 'materials', block.materials) : ofPage;
}

/** Every story that the blocks of a page show. */
export function storiesInBlocks(
  portal: Portal,
  blocks: readonly Block[],
  gathered: readonly AnyRecord[],
): ReadonlySet<RecordKey> {
  return new Set(
    blocks
      .filter((block) => block.type === 'stories')
      .flatMap((block) => blockStories(portal, block, gathered))
      .map(recordKey),
  );
}
