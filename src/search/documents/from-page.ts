import { Parser } from 'htmlparser2';
import { type SearchPart, searchAs } from '../marks.ts';
import type { SearchDocument } from './search-document.ts';

const unread = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const blockTags = new Set(
  'p li dt dd h1 h2 h3 h4 h5 h6 td th div section article header footer aside blockquote caption figure figcaption summary main nav ul ol dl table tr br'.split(
    ' ',
  ),
);
// As small as the list of results shows it; pages make it twice that size.
const pictureSize = { width: 120, height: 90 };

/** What a page of the site says of its record; undefined when it does not ask to be found. Throws when it has no title. */
export function documentFromPage(html: string, url: string): SearchDocument | undefined {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (tag) => reader.close(tag),
  });
  parser.end(html);
  const { record, filters, people, also, otherTitles } = reader;
  if (record === undefined) return undefined;
  const title = reader.lines('title').join(' ');
  if (title === '') throw new Error(`a page that asks to be found needs ${searchAs}="title".`);
  const summary = reader.lines('summary').join(' ');
  const picture = record['data-picture'];
  return {
    id: record['data-record'] ?? url,
    url,
    title,
    kind: filters.kind?.[0] ?? '',
    day: record['data-day'] || undefined,
    people,
    units: filters.unit?.slice(0, 1) ?? [],
    summary: summary || undefined,
    otherNames: also,
    otherTitles,
    blocks: reader.lines('body'),
    filters,
    picture: picture ? { src: picture, ...pictureSize } : undefined,
  };
}

type Attributes = Record<string, string | undefined>;
type Field = 'title' | 'summary' | 'body';
type Place = { tag: string; field: Field | undefined };

/** Follows a page from tag to tag: each open element is in a field, or in none. */
class PageReader {
  record: Attributes | undefined;
  readonly filters: Record<string, string[]> = {};
  readonly people: string[] = [];
  readonly also: string[] = [];
  readonly otherTitles: string[] = [];
  readonly #texts: Record<Field, string> = { title: '', summary: '', body: '' };
  readonly #open: Place[] = [];

  open(tag: string, attributes: Attributes): void {
    const part = attributes[searchAs];
    if (tag === 'meta') this.#fact(part, attributes);
    if (part === ('record' satisfies SearchPart)) this.record = attributes;
    this.#open.push({ tag, field: this.#fieldIn(tag, part) });
    this.#breakLine(tag);
  }

  text(text: string): void {
    const field = this.#open.at(-1)?.field;
    if (field) this.#texts[field] += text.replace(/\s/gu, ' ');
  }

  close(tag: string): void {
    this.#breakLine(tag);
    this.#open.pop();
  }

  /** The text of a field, a block in a line. */
  lines(field: Field): string[] {
    const lines = this.#texts[field].normalize('NFC').split('\n');
    return lines.map((line) => line.replace(/ +/gu, ' ').trim()).filter((line) => line !== '');
  }

  #fieldIn(tag: string, part: string | undefined): Field | undefined {
    if (part === ('record' satisfies SearchPart)) return 'body';
    const around = this.#open.at(-1)?.field;
    if (around === undefined || unread.has(tag) || part === ('ignored' satisfies SearchPart)) {
      return undefined;
    }
    return part === 'title' || part === 'summary' ? part : around;
  }

  #fact(part: string | undefined, { name = '', content = '' }: Attributes): void {
    if (part === ('filter' satisfies SearchPart)) {
      this.filters[name] = [...(this.filters[name] ?? []), content];
    }
    if (part === ('person' satisfies SearchPart)) this.people.push(content);
    if (part === ('also' satisfies SearchPart)) this.also.push(content);
    if (part === ('other-title' satisfies SearchPart)) this.otherTitles.push(content);
  }

  #breakLine(tag: string): void {
    const field = this.#open.at(-1)?.field;
    if (field && blockTags.has(tag)) this.#texts[field] += '\n';
  }
}
