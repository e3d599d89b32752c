import { CURSOR_COMPATIBILITY_SYMBOL, Cursor } from 'decap-cms-lib-util';
import { isObject } from '../src/schema/is-object.ts';
import type { Order } from './list/wanted-order.ts';

/** A folder of records as Decap names it. */
export interface Folder {
  folder: string;
  extension: string;
  depth: number;
}

/** Asks the newsroom for one action of the protocol. */
type Ask = (action: string, params: object) => Promise<unknown>;

const perPage = 50;
const mostHits = 100;

/** One page of a folder as Decap wants it: the records, and a cursor among them that leads on. */
export async function firstPage(ask: Ask, folder: Folder, order: Order): Promise<unknown[]> {
  const { entries, cursor } = await page(ask, { ...folder, ...order }, undefined, 1);
  return Object.assign(entries, { [CURSOR_COMPATIBILITY_SYMBOL]: cursor });
}

/** The page that a cursor leads to. */
export async function nextPage(ask: Ask, cursor: Cursor) {
  const place = cursor.data.toJS();
  if (!isPlace(place)) return { entries: [], cursor };
  const { next, page: number, ...folder } = place;
  return page(ask, folder, next, number + 1);
}

/** The records of a folder that hold every word, with or without marks; the newsroom looks for them. */
export async function found(ask: Ask, folder: Folder, query: string): Promise<unknown[]> {
  return entriesIn(await ask('searchEntries', { ...folder, query, limit: mostHits }));
}

async function page(ask: Ask, folder: Folder & Order, after: string | undefined, number: number) {
  const answer = await ask('entriesPage', { ...folder, limit: perPage, cursor: after ?? null });
  const { cursor: next, count } = isObject(answer) ? answer : {};
  const cursor = Cursor.create({
    actions: typeof next === 'string' ? ['next'] : [],
    data: { ...folder, next, page: number },
    meta: { count, pageSize: perPage, page: number },
  });
  return { entries: entriesIn(answer), cursor };
}

function isPlace(value: unknown): value is Folder & Order & { next: string; page: number } {
  return isObject(value) && typeof value.next === 'string' && typeof value.page === 'number';
}

function entriesIn(answer: unknown): unknown[] {
  return isObject(answer) && Array.isArray(answer.entries) ? answer.entries : [];
}
