import { z } from 'zod';
import { fold } from '../../domain/vietnamese.ts';
import type { Snapshot, TreeFile } from '../git/snapshot.ts';
import { action, type Desk } from './action.ts';
import { readListed, recordsIn } from './entries.ts';
import { path, shared } from './params.ts';
import { type RecordSummary, summariesOf } from './record-summary.ts';

const mostAtOnce = 500;

const folder = {
  ...shared,
  folder: path,
  extension: z.string().max(20).default('md'),
  depth: z.number().int().min(1).max(100).default(2),
  limit: z.number().int().min(1).max(mostAtOnce).default(50),
};

type Listed = { readonly file: TreeFile; readonly summary: RecordSummary };

/** One page of a long list, newest first; the cursor leads to the next page, whatever is added meanwhile. */
export const entriesPage = action(
  z.strictObject({ ...folder, cursor: z.string().max(500).nullish() }),
  async ({ cursor, limit, ...asked }, desk) => {
    const { snapshot, records } = await listed(asked, desk);
    const after = cursor ? Buffer.from(cursor, 'base64url').toString() : '';
    const rest = after === '' ? records : records.filter((one) => placeOf(one) < after);
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    const hasMore = rest.length > page.length && last !== undefined;
    return {
      entries: await withData(page, snapshot, desk),
      cursor: hasMore ? Buffer.from(placeOf(last)).toString('base64url') : null,
      count: records.length,
    };
  },
);

/** The records whose title, summary, unit or name hold every word of a query, with or without marks. */
export const searchEntries = action(
  z.strictObject({ ...folder, query: z.string().max(200) }),
  async ({ query, limit, ...asked }, desk) => {
    const { snapshot, records } = await listed(asked, desk);
    const phrase = fold(query).trim().replace(/\s+/g, ' ');
    const words = phrase.split(' ').filter((word) => word !== '');
    const hits = records.filter((one) => {
      const text = `${one.summary.folded}\n${fold(one.file.path)}`;
      return words.every((word) => text.includes(word));
    });
    const isClose = ({ summary }: Listed) => summary.foldedTitle.includes(phrase);
    const ranked = [...hits.filter(isClose), ...hits.filter((one) => !isClose(one))];
    return {
      entries: await withData(ranked.slice(0, limit), snapshot, desk),
      count: hits.length,
    };
  },
);

type Asked = { readonly folder: string; readonly extension: string; readonly depth: number };

async function listed(asked: Asked, desk: Desk) {
  const snapshot = await desk.store.snapshot();
  const files = await recordsIn(asked, snapshot, desk);
  const summaries = await summariesOf(files, snapshot);
  const records = files.flatMap((file): Listed[] => {
    const summary = summaries.get(file.oid);
    return summary === undefined ? [] : [{ file, summary }];
  });
  const places = new Map(records.map((one) => [one, placeOf(one)]));
  const place = (one: Listed) => places.get(one) ?? '';
  return { snapshot, records: records.sort((a, b) => (place(a) < place(b) ? 1 : -1)) };
}

/** Where a record stands in its list: by the day of its making, then by its name. */
function placeOf({ file, summary }: Listed): string {
  return `${summary.created.slice(0, 10)}\n${file.path}`;
}

async function withData(page: readonly Listed[], snapshot: Snapshot, desk: Desk) {
  const entries = await readListed(
    page.map(({ file }) => file),
    snapshot,
    desk,
  );
  return entries.map((entry, at) => {
    const {
      title = '',
      status = '',
      created = '',
      updated = '',
      unit = '',
    } = page[at]?.summary ?? {};
    return { ...entry, summary: { title, status, created, updated, unit } };
  });
}
