import { isSeq } from 'yaml';
import { addressesOf, parseFrontMatter, slugOf } from './front-matter.ts';

/**
 * The record's text with its earlier slug among its aliases, when a save has changed the slug, so
 * that links people have kept still lead to it. `previous` is the record as it was stored.
 */
export function withKeptAddress(text: string, previous: string | undefined): string {
  const matter = parseFrontMatter(text);
  const stored = previous === undefined ? undefined : parseFrontMatter(previous);
  const old = stored && slugOf(stored);
  if (matter === undefined || old === undefined || old === '') return text;
  if (slugOf(matter) === old || addressesOf(matter).includes(old)) return text;
  const { start, end, document } = matter;
  const aliases: unknown = document.get('aliases', true);
  if (isSeq(aliases) && aliases.items.length > 0) {
    document.addIn(['aliases'], old);
    return text.slice(0, start) + String(document) + text.slice(end);
  }
  const front = withoutEmptyAliases(text.slice(start, end));
  return `${text.slice(0, start)}${front}aliases:\n  - ${old}\n${text.slice(end)}`;
}

/** A key without a value would otherwise stand twice. */
function withoutEmptyAliases(front: string): string {
  return front.replace(/^aliases:[ \t]*(?:\[\])?[ \t]*\r?\n/m, '');
}
