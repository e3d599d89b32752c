import { type Field, type Fields, own } from '../schema/field.ts';
import { isObject } from '../schema/is-object.ts';

/** Editors' tools leave `''`, `null`, `[]` and `{}` where nothing was written. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return ['', 'null', '~'].includes(value.trim());
  return isObject(value) && Object.keys(value).length === 0;
}

/** True when a form holds only what it started with, so nobody filled it in. */
function isUntouched(fields: Fields, value: Record<string, unknown>): boolean {
  return Object.entries(value).every(([name, inner]) => {
    const initial = own(fields, name)?.initial;
    if (Array.isArray(inner)) return inner.length === 0;
    return initial !== undefined && initial !== 'today' && inner === initial;
  });
}

function scalar(field: Field, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const { is } = field.shape;
  if (is === 'yes' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (is === 'number' && /^-?\d{1,15}$/.test(value)) return Number(value);
  return value;
}

function tidyList(item: Field, values: readonly unknown[]): unknown[] {
  return values.map((value) => tidyValue(item, value)).filter((value) => !isBlank(value));
}

function tidyValue(field: Field, value: unknown): unknown {
  if (isBlank(value)) return undefined;
  const { shape } = field;
  if (shape.is === 'object' && isObject(value)) {
    const tidied = tidyFields(shape.fields, value);
    return !field.required && isUntouched(shape.fields, tidied) ? undefined : tidied;
  }
  if (!Array.isArray(value)) return scalar(field, value);
  if (shape.is === 'list') return tidyList(shape.item, value);
  if (shape.is === 'blocks') {
    return value.map((item) =>
      isObject(item) ? tidyFields(own(shape.types, item.type)?.fields ?? {}, item) : item,
    );
  }
  return value.filter((item) => !isBlank(item));
}

/** Takes away what nobody filled in and turns text into numbers and switches where fields are such. */
export function tidyFields(
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const entries = Object.entries(record).map(([name, value]) => {
    const field = own(fields, name);
    return [name, field === undefined ? value : tidyValue(field, value)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
