import type { AnyRecord } from '../schema/record.ts';
import { type Check, placeIn, problemIn } from './check.ts';

/** Chains that must end: a unit's parents, its successors, a movement's parents, a document's forerunners. */
const CHAINS: readonly {
  collection: AnyRecord['collection'];
  field: string;
}[] = [
  { collection: 'units', field: 'parent' },
  { collection: 'units', field: 'successors' },
  { collection: 'movements', field: 'parent' },
  { collection: 'documents', field: 'replaces' },
  { collection: 'documents', field: 'basedOn' },
];

/** True when following `next` from a start comes back to it. */
export function returnsTo(start: string, next: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const waiting = [...next(start)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...next(id));
  }
  return false;
}

function targets(record: AnyRecord | undefined, field: string): string[] {
  const value: unknown = record === undefined ? undefined : Reflect.get(record, field);
  return (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
}

/** No chain of records leads back to where it started. */
export const cycles: Check = ({ records }) =>
  CHAINS.flatMap(({ collection, field }) => {
    const byId = new Map(
      records
        .filter((record) => record.collection === collection)
        .map((record) => [record.id, record]),
    );
    const next = (id: string) => targets(byId.get(id), field);
    return [...byId.values()]
      .filter(({ id }) => !next(id).includes(id) && returnsTo(id, next))
      .map((record) =>
        problemIn(
          record,
          placeIn(record, field),
          'chuỗi liên kết quay lại chính mục này',
          'bỏ một liên kết trong vòng này.',
        ),
      );
  });
