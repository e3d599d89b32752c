import type { Field, Fields } from './field.ts';
import { isObject } from './is-object.ts';

/** One value met in a record: where it stands, in keys and in labels, and what it may be. */
export interface Visit {
  /** Keys and positions, `['achievements', 0, 'year']`. */
  path: readonly (string | number)[];
  /** Labels for people, `Thành tích › mục 1 › Năm`. */
  label: string;
  field: Field;
  value: unknown;
}

type Place = Pick<Visit, 'path' | 'label'>;

function* walkField(field: Field, value: unknown, place: Place): Generator<Visit> {
  yield { ...place, field, value };
  const { shape } = field;
  if (shape.is === 'object' && isObject(value)) yield* walkFields(shape.fields, value, place);
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.entries()) {
    const at = { path: [...place.path, index], label: `${place.label} › mục ${index + 1}` };
    if (shape.is === 'list') yield* walkItem(shape.item, item, at);
    if (shape.is === 'blocks' && isObject(item) && typeof item.type === 'string') {
      const type = shape.types[item.type];
      if (type !== undefined) {
        const label = `${at.label} (${type.label})`;
        yield* walkFields(type.fields, item, { path: at.path, label });
      }
    }
  }
}

/** A list's item is named by its position; the label of its own group would only repeat the list's. */
function* walkItem(item: Field, value: unknown, place: Place): Generator<Visit> {
  if (item.shape.is === 'object' && isObject(value)) {
    yield* walkFields(item.shape.fields, value, place);
  } else {
    yield* walkField(item, value, place);
  }
}

/** Every value of a record that its fields declare, outermost first; absent ones are left out. */
export function* walkFields(
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
  place: Place = { path: [], label: '' },
): Generator<Visit> {
  for (const [name, field] of Object.entries(fields)) {
    const value = record[name];
    if (value === undefined) continue;
    const label = place.label === '' ? field.label : `${place.label} › ${field.label}`;
    yield* walkField(field, value, { path: [...place.path, name], label });
  }
}
