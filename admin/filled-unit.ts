import type { CmsField } from 'decap-cms-core';

/** The boxes of a form, where a contributor's own unit stands in that of a new record's unit. */
export function filledUnit(
  fields: CmsField[],
  { role, unit }: { role?: string; unit?: string } = {},
): CmsField[] {
  // Others write for every unit; theirs would be a guess that stays when overlooked.
  if (role !== 'contributor' || unit === undefined) return fields;
  return fields.map((field) =>
    field.name === 'unit' && field.widget === 'relation' ? { ...field, default: unit } : field,
  );
}
