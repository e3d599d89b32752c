import { collections } from '../schema/collections.ts';
import type { Field, Fields } from '../schema/field.ts';
import { isObject } from '../schema/is-object.ts';
import type { AnyRecord } from '../schema/record.ts';
import { type Site, settingNames, settings } from '../schema/site.ts';
import { hasConsent } from './consent.ts';
import { withPublishedNames } from './published-names.ts';

type Visible = (key: string) => boolean;

/** A reference that leads nowhere takes its own item with it: an honour without its exemplar says nothing. */
const GONE = Symbol('gone');

function publicValue(field: Field, value: unknown, visible: Visible): unknown {
  if (field.internal) return undefined;
  const { shape } = field;
  if (shape.is === 'reference') {
    if (Array.isArray(value)) return value.filter((id) => visible(`${shape.to}/${id}`));
    if (visible(`${shape.to}/${String(value)}`)) return value;
    return field.required ? GONE : undefined;
  }
  if (shape.is === 'object' && isObject(value)) return publicFields(shape.fields, value, visible);
  if (!Array.isArray(value)) return value;
  if (shape.is === 'list') {
    return value
      .map((item) => publicValue(shape.item, item, visible))
      .filter((item) => item !== GONE);
  }
  if (shape.is === 'blocks') {
    return value.map((item: unknown) => {
      if (!isObject(item)) return item;
      const fields = shape.types[String(item.type)]?.fields ?? {};
      return { type: item.type, ...withoutGone(publicFields(fields, item, visible)) };
    });
  }
  return value;
}

function withoutGone(value: unknown): object {
  return isObject(value) ? value : {};
}

function publicFields(fields: Fields, record: Record<string, unknown>, visible: Visible): unknown {
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (record[name] === undefined) continue;
    const value = publicValue(field, record[name], visible);
    if (value === GONE) return GONE;
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** The department's settings without references to hidden records. */
export function publicSite(site: Site, visible: Visible): Site {
  const entries = settingNames.map((name) => {
    const { fields } = settings[name];
    return [name, publicFields(fields, site[name], visible)] as const;
  });
  // Filtering lists of references changes no type.
  return Object.fromEntries(entries) as unknown as Site;
}

/**
 * What readers may know of a published record: internal fields, references to hidden records,
 * portraits and names without consent and revoked awards are gone from the data itself, so no page can leak them.
 */
export function publicRecord<R extends AnyRecord>(record: R, today: string, visible: Visible): R {
  const { fields } = collections[record.collection];
  const { id, collection, slug, file } = record;
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = (record as Record<string, unknown>)[name];
    const value = given === undefined ? undefined : publicValue(field, given, visible);
    // The record itself stays even when its unit is hidden; pages show it without the unit.
    if (value !== undefined) kept[name] = value === GONE ? given : value;
  }
  const shown = { ...kept, id, collection, slug, file } as R;
  if (shown.collection === 'events') return withPublishedNames(shown) as R;
  if (shown.collection !== 'exemplars') return shown;
  const { portrait, ...rest } = shown;
  // Consent itself is internal, so the record as written tells whether it was given.
  const given = record.collection === 'exemplars' ? record.portrait : undefined;
  const awards = shown.awards.filter(({ revoked }) => revoked === undefined);
  const mayShow = given !== undefined && hasConsent(given, today);
  return { ...rest, awards, ...(mayShow ? { portrait } : {}) } as R;
}
