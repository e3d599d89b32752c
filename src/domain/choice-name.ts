import { collections } from '../schema/collections.ts';
import type { Field } from '../schema/field.ts';
import type { AnyRecord } from '../schema/record.ts';

/** The label that people know of a record's choice: `kind: plan` is “Kế hoạch”. */
export function choiceName(record: AnyRecord, field: string): string | undefined {
  const fields: Readonly<Record<string, Field>> = collections[record.collection].fields;
  const shape = fields[field]?.shape;
  const value: unknown = Reflect.get(record, field);
  return shape?.is === 'choice' && typeof value === 'string' ? shape.options[value] : undefined;
}
