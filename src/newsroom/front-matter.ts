import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { slugify } from '../domain/vietnamese.ts';

const pattern = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/** A record's front matter as YAML, and where it starts in the text. */
export type FrontMatter = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly document: Document.Parsed;
};

/** Finds the front matter of a record; undefined when it has none that is a readable block map. */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const yaml = pattern.exec(text)?.[1];
  if (yaml === undefined) return undefined;
  const document = parseDocument(yaml);
  const { contents, errors } = document;
  if (errors.length > 0 || !isMap(contents) || contents.flow === true) return undefined;
  const start = text.indexOf('\n') + 1;
  return { text, start, end: start + yaml.length, document };
}

/** The slug of a record: what its front matter states, else what its title gives. */
export function slugOf({ document }: FrontMatter): string | undefined {
  const slug: unknown = document.get('slug');
  if (typeof slug === 'string' && slug !== '') return slug;
  if (typeof slug === 'number') return String(slug);
  const title: unknown = document.get('title');
  return title === undefined || title === null ? undefined : slugify(String(title));
}

/** Every slug under which a record answers: its own, then its aliases. */
export function addressesOf(matter: FrontMatter): readonly string[] {
  const aliases: unknown = matter.document.get('aliases', true);
  const old = isSeq(aliases) ? aliases.items.map((item) => (isScalar(item) ? item.value : '')) : [];
  return [slugOf(matter), ...old].filter((slug) => typeof slug === 'string');
}

/** The record's text with another slug; every other character stays as the editor's tool wrote it. */
export function withSlug({ text, start, end, document }: FrontMatter, slug: string): string {
  const node: unknown = document.get('slug', true);
  if (!isScalar(node) || !node.range)
    return `${text.slice(0, end)}slug: ${slug}\n${text.slice(end)}`;
  const [from, to] = node.range;
  // `slug:` without a value has a range of no length, right after the colon.
  const value = from === to ? ` ${slug}` : slug;
  return text.slice(0, start + from) + value + text.slice(start + to);
}
