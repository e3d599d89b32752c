import type { Fields } from '../../src/schema/field.ts';
import { walkFields } from '../../src/schema/walk.ts';
import { asObject, type Client, type SaveMore, saving } from './newsroom-client.ts';
import type { RecordValues } from './sample-records.ts';
import { payloadFor } from './script-payloads.ts';

/** Hostile values of one file, and the plain ones that take the place of what is refused. */
export type HostileSave = {
  readonly path: string;
  readonly hostile: RecordValues;
  readonly plain: RecordValues;
  readonly more: SaveMore;
  /** The file's text for its values. */
  text(values: RecordValues): string;
};

/** The record with the payload in each text that takes it, and stories with all of them. */
export function withPayload(fields: Fields, record: RecordValues, payload: string): RecordValues {
  const hostile = structuredClone(record);
  for (const { path, field } of walkFields(fields, record)) {
    const value = payloadFor(field, path, payload);
    if (value !== undefined) put(hostile, path, value);
  }
  return hostile;
}

/** Saves values until nothing is refused any more; each field that the newsroom refuses is set back, and counted. */
export async function saveWhatPasses(
  client: Client,
  { path, hostile, plain, text, more }: HostileSave,
): Promise<{ stored: number; refused: number }> {
  const wanted = structuredClone(hostile);
  let refused = 0;
  for (let turn = 0; turn < 40; turn += 1) {
    const answer = await client.ask('persistEntry', saving(path, text(wanted), more));
    if (answer.status === 200) {
      const all = JSON.stringify(wanted).split('__x').length - 1;
      return { stored: all, refused };
    }
    const problems = Array.isArray(answer.json.problems) ? answer.json.problems.map(asObject) : [];
    const fields = [...new Set(problems.map(({ field }) => String(field)))].filter(Boolean);
    if (fields.length === 0) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    let isChanged = false;
    for (const field of fields) {
      const keys = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      const known = get(plain, keys);
      const isPlain = JSON.stringify(get(wanted, keys)) === JSON.stringify(known);
      if (isPlain && known === undefined) continue;
      // A plain value may be refused beside hostile ones, as a head of a bloc whose name is a script.
      put(wanted, keys, isPlain ? undefined : known);
      isChanged = true;
      if (!isPlain) refused += 1;
    }
    if (!isChanged) throw new Error(`${path}: ${JSON.stringify(problems)}`);
  }
  throw new Error(`${path} is refused again and again.`);
}

function get(record: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => asObject(value)[key], record);
}

/** Puts a value at a place of a record; nothing takes the place away. */
export function put(
  record: RecordValues,
  path: readonly (string | number)[],
  value: unknown,
): void {
  let place: unknown = record;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  const last = path.at(-1);
  if (last === undefined) return;
  if (value === undefined) Reflect.deleteProperty(Object(place), last);
  else Reflect.set(Object(place), last, value);
}
