import type { z } from 'zod';
import { rulesOf } from './builders.ts';
import type { Fields, Values } from './field.ts';
import { type RecordFields, recordFields } from './record-fields.ts';

/** How readers narrow a list: the address's part → the field whose values make the choices. */
export type Facets = Readonly<Record<string, { label: string; by: string }>>;

interface Description<Name extends string, Own extends Fields> {
  /** The folder's name. */
  name: Name;
  /** What one record is called, for people: “gương điển hình”. */
  one: string;
  /** What the list is called: “Gương điển hình”. */
  label: string;
  /** Under the list's title, for readers. */
  intro: string;
  /** The list's address, without slashes; empty for pages at the root. */
  path: string;
  /** `data-template` of a record's page. */
  template: string;
  /** The schema.org type of a record's page. */
  schemaOrg: string;
  /** Field that tells a record's day, where it is not the day of publication. */
  dayField?: string;
  /** Slugs are written by editors, since menus and letterheads quote these addresses. */
  slugByHand?: true;
  facets: Facets;
  fields: Own;
}

/** A kind of record: what it is called, where it lives, what it may contain. */
export interface Collection<Name extends string = string, Own extends Fields = Fields>
  extends Omit<Description<Name, Own>, 'fields'> {
  fields: Own & RecordFields;
  rule: z.ZodType<Values<Own & RecordFields>>;
}

/** Declares a collection; the fields that every record has are added. */
export function collection<const Name extends string, const Own extends Fields>(
  description: Description<Name, Own>,
): Collection<Name, Own> {
  const fields = { ...description.fields, ...recordFields };
  return { ...description, fields, rule: rulesOf(fields) };
}
