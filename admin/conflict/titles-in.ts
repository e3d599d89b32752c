import { isObject } from '../../src/schema/is-object.ts';
import { askNewsroom } from '../ask-newsroom.ts';
import type { Box, TitleOf } from '../form/item-words.ts';
import { valuesIn } from './record-text.ts';

/** A record or a term that a value names. */
interface Named {
  collection: string;
  file: string | undefined;
  id: string;
}

/** Asks at once what all records and terms that these values name are called. */
export async function titlesIn(boxes: readonly Box[], texts: readonly object[]): Promise<TitleOf> {
  const paths = new Set(texts.flatMap((values) => [...namedIn(boxes, values)]).map(pathOf));
  const files = [...paths].map((path) => ({ path }));
  // Whoever cannot be asked leaves the codes, by which a choice can still be made.
  const answer =
    files.length === 0 ? [] : await askNewsroom('entriesByFiles', { files }).catch(() => []);
  const found = new Map((Array.isArray(answer) ? answer : []).flatMap(readEntry));
  return (collection, file, id) => {
    const values = found.get(pathOf({ collection, file, id }));
    const terms = Array.isArray(values?.terms) ? values.terms.filter(isObject) : [];
    const name = file === undefined ? values?.title : terms.find((term) => term.id === id)?.name;
    return typeof name === 'string' ? name : '';
  };
}

function* namedIn(boxes: readonly Box[], values: object): Iterable<Named> {
  for (const box of boxes) {
    const value: unknown = Reflect.get(values, box.name);
    for (const item of [value].flat()) {
      const { widget, collection, file, fields, field, types } = box;
      if (widget === 'relation' && collection !== undefined && typeof item === 'string') {
        yield { collection, file, id: item };
      } else if (field !== undefined) {
        yield* namedIn([field], { [field.name]: item });
      } else if (isObject(item)) {
        const type = types?.find(({ name }) => name === item.type);
        yield* namedIn(type?.fields ?? fields ?? [], item);
      }
    }
  }
}

function pathOf({ collection, file, id }: Named): string {
  return `content/${collection}/${file === undefined ? `${id}.md` : `${file}.yml`}`;
}

function readEntry(entry: unknown) {
  if (!isObject(entry) || typeof entry.data !== 'string' || !isObject(entry.file)) return [];
  const path = String(entry.file.path);
  return [[path, valuesIn(path, entry.data)] as const];
}
