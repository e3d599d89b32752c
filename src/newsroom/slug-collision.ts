import { parseFrontMatter, slugOf, withSlug } from './front-matter.ts';

/**
 * The record's text with a slug that is not among the `taken` ones of its collection: the same text
 * when it is free, else with `-2`, `-3`… `previous` is the record as it was stored; it keeps the
 * number it has. Text without a readable slug or title comes back unchanged.
 */
export function withFreeSlug(
  text: string,
  taken: ReadonlySet<string>,
  previous: string | undefined,
): string {
  const matter = parseFrontMatter(text);
  const wanted = matter && slugOf(matter);
  if (matter === undefined || wanted === undefined || wanted === '') return text;
  const free = freeSlug(wanted, taken, storedSlug(previous));
  return free === wanted ? text : withSlug(matter, free);
}

function freeSlug(wanted: string, taken: ReadonlySet<string>, stored = ''): string {
  if (!taken.has(wanted)) return wanted;
  const isOwnNumber = stored.replace(/-\d+$/, '') === wanted;
  if (isOwnNumber && !taken.has(stored)) return stored;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

function storedSlug(text: string | undefined): string | undefined {
  const matter = text === undefined ? undefined : parseFrontMatter(text);
  return matter && slugOf(matter);
}
