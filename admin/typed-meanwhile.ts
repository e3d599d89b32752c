import { type Map as ImmutableMap, is } from 'immutable';
import { openedVersion } from './opened-records.ts';

/** A record in the form as Decap holds it. */
type Draft = ImmutableMap<string, unknown>;

const carried = new Map<string, object>();

/** True while the form shows the record that was sent, whatever has been typed since. */
export function isSameForm(sent: Draft, now: Draft): boolean {
  return ['collection', 'slug'].every((name) => sent.get(name) === now.get(name));
}

/** True when the form of the record that was sent holds other text by now. */
export function isTypedMeanwhile(sent: Draft, now: Draft): boolean {
  return isSameForm(sent, now) && !is(sent.get('data'), now.get('data'));
}

/** Takes the text of a new record's form along to the form that opens when the record has an address. */
export function carryOver(typed: Draft, slug: string, path: string): void {
  const { isPersisting, ...entry } = typed.toJS();
  const place = { slug, path, base: openedVersion(path), isCarried: true };
  carried.set(`${typed.get('collection')}/${slug}`, { ...entry, ...place });
}

/** The text that was taken along to a record's form, once. */
export function takeCarried(collection: string, slug: string | undefined) {
  const key = `${collection}/${slug}`;
  const entry = carried.get(key);
  carried.delete(key);
  return entry === undefined ? undefined : { entry };
}
