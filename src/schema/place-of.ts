import { type Field, type Fields, own } from './field.ts';

/** Where a value stands in the words of the editor's form, and its field when there is one. */
export interface Place {
  label: string;
  field: Field | undefined;
}

/**
 * Follows keys and positions through the fields to the label that an editor knows. `data` tells
 * which type a block is of.
 */
export function placeOf(fields: Fields, data: unknown, path: readonly PropertyKey[]): Place {
  let place: Place = { label: '', field: undefined };
  let inside: Fields | undefined = fields;
  let value = data;
  for (const key of path) {
    const shape: Field['shape'] | undefined = place.field?.shape;
    if (typeof key === 'number') {
      const item: unknown = Array.isArray(value) ? value[key] : undefined;
      const type = typeof item === 'object' && item !== null && 'type' in item ? item.type : '';
      const block = shape?.is === 'blocks' ? own(shape.types, type) : undefined;
      const field = shape?.is === 'list' ? shape.item : undefined;
      const suffix = block === undefined ? '' : ` (${block.label})`;
      place = { label: `${place.label} › mục ${key + 1}${suffix}`, field };
      inside = block?.fields ?? (field?.shape.is === 'object' ? field.shape.fields : undefined);
      value = item;
      continue;
    }
    const field: Field | undefined = inside === undefined ? undefined : own(inside, key);
    const label = field?.label ?? (String(key) || 'mục không tên');
    place = { label: place.label === '' ? label : `${place.label} › ${label}`, field };
    inside = place.field?.shape.is === 'object' ? place.field.shape.fields : undefined;
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return place;
}
