import { nfc, slugify } from '../src/domain/vietnamese.ts';
import { isObject } from '../src/schema/is-object.ts';

/** Values as they stand in a record's file. */
export interface Values {
  readonly [name: string]: unknown;
}

/** What the saving program knows about the collection and the day. */
export interface Saving {
  isNew: boolean;
  /** `2026-01-31`, in Vietnam. */
  today: string;
  /** Editors write the slug themselves. */
  slugByHand: boolean;
  /** The title before this edit; a record without a slug of its own had its address from it. */
  titleBefore?: string | undefined;
}

/** A record as it goes to its file: NFC, without empty values, today as its last change, slug by its title. */
export function recordOnSave(values: Values, saving: Saving): Values {
  const tidied = Object.fromEntries(tidyEntries(values));
  return { ...tidied, ...address(tidied, saving), updated: saving.today };
}

/** Settings have neither slug nor day; their texts are tidied like all others. */
export function settingOnSave(values: Values): Values {
  return Object.fromEntries(tidyEntries(values));
}

/** True for a value of which nothing would be written. */
export function isBlank(value: unknown): boolean {
  return isEmpty(tidy(value));
}

function tidyEntries(values: Values): [string, unknown][] {
  return Object.entries(values)
    .map(([name, value]): [string, unknown] => [name, tidy(value)])
    .filter(([, value]) => !isEmpty(value));
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return nfc(value);
  if (Array.isArray(value)) return value.map(tidy).filter((item) => !isEmpty(item));
  return isObject(value) ? Object.fromEntries(tidyEntries(value)) : value;
}

/** An emptied box of the form; the rules know only absent values. False, zero and [] are values. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return isObject(value) && Object.keys(value).length === 0;
}

function address(values: Values, { isNew, slugByHand, titleBefore }: Saving): Values {
  const { title } = values;
  if (typeof title !== 'string' || slugByHand) return {};
  const slug = slugify(title);
  // A duplicated record starts its own life: old addresses stay with the record that had them.
  if (isNew) return { slug, aliases: [] };
  const current = slugBefore(values.slug, titleBefore);
  if (current === undefined) return { slug };
  if (isSlugOf(slug, current)) return { slug: current };
  const aliases = Array.isArray(values.aliases) ? values.aliases : [];
  return { slug, aliases: [...new Set([...aliases, current])].filter((old) => old !== slug) };
}

function slugBefore(written: unknown, titleBefore: string | undefined): string | undefined {
  if (typeof written === 'string') return written;
  return titleBefore === undefined ? undefined : slugify(titleBefore);
}

/** True when the record keeps its address: the same title, perhaps numbered after a collision. */
function isSlugOf(slug: string, current: string): boolean {
  return (
    current === slug ||
    (current.startsWith(`${slug}-`) && /^\d+$/.test(current.slice(slug.length + 1)))
  );
}
