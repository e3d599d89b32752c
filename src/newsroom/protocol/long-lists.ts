import { z } from 'zod';
import { bestMatches } from '../../search/best-matches.ts';
import { matchedText, matchScore } from '../../search/match-text.ts';
import type { Snapshot } from '../git/snapshot.ts';
import { abbreviationsIn } from './abbreviations.ts';
import { action, type Desk } from './action.ts';
import { byPlace, cursorOf, narrowed, placeAt, placeOf, wantedOrder } from './list-order.ts';
import { type Folder, type Listed, listedIn, publishedIn } from './listed-records.ts';
import type { Person } from './may-do.ts';
import { path, shared } from './params.ts';

const mostAtOnce = 500;

const folder = {
  ...shared,
  folder: path,
  extension: z.string().max(20).default('md'),
  depth: z.number().int().min(1).max(100).default(2),
  limit: z.number().int().min(1).max(mostAtOnce).default(50),
};

/** One page of a long list, in the order asked for; the cursor leads on, whatever is added meanwhile. */
export const entriesPage = action(
  z.strictObject({ ...folder, ...wantedOrder, cursor: z.string().max(2000).nullish() }),
  async ({ cursor, limit, sort, filters, ...asked }, desk, person) => {
    const { snapshot, records } = await listed(asked, desk, person);
    const compare = byPlace(sort);
    const placed = narrowed(records, filters)
      .map((record) => ({ record, place: placeOf(record, sort) }))
      .sort((a, b) => compare(a.place, b.place));
    const after = cursor ? placeAt(cursor) : undefined;
    const rest =
      after === undefined ? placed : placed.filter(({ place }) => compare(place, after) > 0);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    const hasMore = rest.length > page.length && last !== undefined;
    return {
      entries: await withData(
        page.map(({ record }) => record),
        snapshot,
      ),
      cursor: hasMore ? cursorOf(last.place) : null,
      count: placed.length,
    };
  },
);

/** The records whose title, person, document number, summary, unit or file name hold every syllable of a query, as readers' search finds them. */
export const searchEntries = action(
  z.strictObject({ ...folder, query: z.string().max(200) }),
  async ({ query, limit, ...asked }, desk, person) => {
    const { snapshot, records } = await listed(asked, desk, person);
    const hits = await found(records, query, snapshot, desk);
    return { entries: await withData(hits.slice(0, limit), snapshot), count: hits.length };
  },
);

/** What a box that chooses records needs of them: those that it names, or those that a query finds. */
export const recordChoices = action(
  z.strictObject({
    ...folder,
    query: z.string().max(200).default(''),
    slugs: z.array(z.string().max(300)).max(mostAtOnce).nullish(),
  }),
  async ({ query, slugs, limit, ...asked }, desk) => {
    const snapshot = await desk.store.snapshot();
    const records = await publishedIn(asked, snapshot, desk);
    const named = new Set(slugs);
    const hits = slugs
      ? records.filter((one) => named.has(nameOf(one)))
      : await found(records, query, snapshot, desk);
    const choices = hits.slice(0, slugs ? mostAtOnce : limit).map((one) => {
      const { title, validTo } = one.summary;
      return { path: one.path, slug: nameOf(one), title, ...(validTo && { validTo }) };
    });
    return { choices, count: hits.length };
  },
);

async function listed(asked: Folder, desk: Desk, person: Person) {
  const snapshot = await desk.store.snapshot();
  return { snapshot, records: await listedIn(asked, snapshot, desk, person) };
}

/** The records that answer a query, the closest first and among equals the newest. */
async function found(
  records: readonly Listed[],
  query: string,
  snapshot: Snapshot,
  desk: Desk,
): Promise<readonly Listed[]> {
  const newest = wantedOrder.sort.parse(undefined);
  const compare = byPlace(newest);
  const texts = new Map(
    records.map((one) => [one, [...one.summary.matched, matchedText(one.path)]]),
  );
  const hits = bestMatches(query, records, {
    abbreviations: await abbreviationsIn(snapshot, desk),
    scoreOf: (form, record) => matchScore(form, texts.get(record) ?? []),
  });
  return hits
    .toSorted(
      (a, b) => b.score - a.score || compare(placeOf(a.item, newest), placeOf(b.item, newest)),
    )
    .map(({ item }) => item);
}

function nameOf({ path: at }: Listed): string {
  return at.slice(at.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

async function withData(page: readonly Listed[], snapshot: Snapshot) {
  const texts = await snapshot.read(page.map(({ oid }) => oid));
  return page.map(({ path: at, oid, summary, draft }, index) => {
    const { title, status, created, updated, unit } = summary;
    return {
      data: texts[index]?.toString() ?? '',
      file: { path: at, id: oid },
      summary: { title, status, created, updated, unit },
      draft,
    };
  });
}
