import type { Portal } from '../domain/portal.ts';
import { lifecycleSteps } from '../schema/collections/exemplars.ts';
import { collections } from '../schema/collections.ts';
import type { Field, Fields } from '../schema/field.ts';
import type { AnyRecord } from '../schema/record.ts';
import { settingNames, settings } from '../schema/site.ts';
import { walkFields } from '../schema/walk.ts';
import { plainTexts } from './plain-texts.ts';
import type { Expected } from './site.ts';
import { WordReader, type Words, windowKey } from './words.ts';

/** Where something stands that readers must not see. */
export interface Secret {
  file: string;
  field: string;
  label: string;
}

/** Everything that was written and that readers must not see, in a form that is found in one pass. */
export interface HiddenTexts {
  reader: WordReader;
  /** Words in a row by their key: whose they are, and how many such keys one after another betray them. */
  windows: ReadonlyMap<number, { secret: Secret; run: number }>;
  /** How many words a key may span, fewest first. */
  sizes: readonly number[];
  /** Numbers of telephones and papers, addresses of mail, parts of page addresses. */
  marks: ReadonlyMap<string, Secret>;
}

/** Words that one key spans; shorter texts have one key of their own. */
const WINDOW = 6;
/** Words in a row that betray a longer text; a citation or a name may share a few by chance. */
const BETRAYING = 8;
/** The fewest words of a name, a title or an internal note that are looked for. */
const LEAST = { name: 3, title: 4, other: WINDOW };
/** “ngày 26 tháng 2 năm 2026”: pages write such words themselves. */
const FORMULA = /^(?:\d+|ngày|tháng|năm|quý|số)$/;

/** Names of people who won, of whom some have not agreed to be named. */
const WINNER = /^contest\.rounds\.\d+\.winners\.\d+\.name$/;

/** Fields that are parts of addresses, and looked for as such. */
const PAGE_NAMES = /^(?:slug|aliases)\b/;

const NUMBER = /\d(?:[ .-]?\d){8,}/g;
// Both begin where a word does, or a long row of letters would be read from each of its places.
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PAGE_NAME = /\b[a-z0-9]+(?:-[a-z0-9]+){3,}/g;

/** Marks of a text that are looked for as they are: long numbers without their spaces, mail, page names. */
export function marksIn(text: string): string[] {
  const numbers = text.match(NUMBER) ?? [];
  const mail = text.match(MAIL) ?? [];
  const names = text.match(PAGE_NAME) ?? [];
  return [
    ...numbers.map((number) => number.replace(/\D/g, '')),
    ...mail.map((one) => one.toLowerCase()),
    ...names,
  ];
}

/** What of all that was written is not public on the day: texts that stand in something public do not count. */
export function hiddenTexts({ library, portal }: Expected & { portal: Portal }): HiddenTexts {
  const reader = new WordReader();
  const windows = new Map<number, { secret: Secret; run: number }>();
  const marks = new Map<string, Secret>();
  const sizes = new Set<number>();
  const shown = new Set(publicTexts(portal));

  const written = library.records.flatMap((record) => writtenTexts(record, shown));
  for (const { text, least, ...secret } of written) {
    for (const mark of marksIn(text)) marks.set(mark, secret);
    const row = reader.read(text);
    const count = row.words.length;
    if (count < least) continue;
    const size = Math.min(count, WINDOW);
    sizes.add(size);
    const run = Math.min(count, BETRAYING) - size + 1;
    const isFormula = formulaIn(text);
    for (let start = 0; start + size <= count; start += 1) {
      if (count >= BETRAYING && isFormula(start, size)) continue;
      const key = windowKey(row, start, size);
      // The same words may be a whole short text and part of a long one: the shorter betrays sooner.
      if (run < (windows.get(key)?.run ?? Number.POSITIVE_INFINITY)) {
        windows.set(key, { secret, run });
      }
    }
  }
  for (const record of library.records) {
    const secret = { file: record.file, field: 'slug', label: 'Địa chỉ' };
    for (const name of pageNames(record)) for (const mark of marksIn(name)) marks.set(mark, secret);
  }

  const forgive = (row: Words) => {
    for (const size of sizes) {
      for (let start = 0; start + size <= row.words.length; start += 1) {
        windows.delete(windowKey(row, start, size));
      }
    }
  };
  for (const text of shown) {
    forgive(reader.read(text));
    for (const mark of marksIn(text)) marks.delete(mark);
  }
  return { reader, windows, sizes: [...sizes].sort((a, b) => a - b), marks };
}

type Written = Secret & { text: string; least: number };

/** What a record says, but for values that are public just so. */
function writtenTexts(record: AnyRecord, shown: ReadonlySet<string>): Written[] {
  const internal: string[] = [];
  const isPerson = record.collection === 'exemplars' && record.subject === 'person';
  return [...walkFields(collections[record.collection].fields, record)].flatMap((visit) => {
    const field = visit.path.join('.');
    if (visit.field.internal) internal.push(field);
    if (typeof visit.value === 'string' && shown.has(visit.value)) return [];
    if (PAGE_NAMES.test(field)) return [];
    const isInternal = internal.some((path) => field === path || field.startsWith(`${path}.`));
    const least =
      (isPerson && field === 'name') || WINNER.test(field)
        ? LEAST.name
        : isInternal || field === 'title' || field === 'name'
          ? LEAST.title
          : LEAST.other;
    const { label } = visit;
    const place = { file: record.file, field, label, least };
    return plainTexts(visit.field, visit.value).map((text) => ({ ...place, text }));
  });
}

function pageNames({ id, slug, aliases }: AnyRecord): string[] {
  return [id, slug, ...aliases];
}

/** Whether some words of a text are mostly those of a day or a number. */
function formulaIn(text: string): (start: number, size: number) => boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return (start, size) =>
    words.slice(start, start + size).filter((word) => FORMULA.test(word)).length > 1;
}

function* publicTexts(portal: Portal): Generator<string> {
  for (const record of portal.records.values()) {
    yield* pageNames(record);
    yield* shownTexts(collections[record.collection].fields, record);
  }
  for (const name of settingNames) yield* shownTexts(settings[name].fields, portal.site[name]);
  for (const { label, intro, fields } of Object.values(collections)) {
    yield* [label, intro, ...labelsOf(fields)];
  }
  yield* Object.values(lifecycleSteps);
}

function* shownTexts(fields: Fields, values: Readonly<Record<string, unknown>>): Generator<string> {
  for (const { field, value } of walkFields(fields, values)) {
    yield* plainTexts(field, value);
    if (typeof value === 'string') yield value;
  }
}

/** What forms and pages call fields and choices. */
function labelsOf(fields: Fields): string[] {
  return Object.values(fields).flatMap(labelsOfField);
}

function labelsOfField({ label, shape }: Field): string[] {
  switch (shape.is) {
    case 'choice':
      return [label, ...Object.values(shape.options)];
    case 'object':
      return [label, ...labelsOf(shape.fields)];
    case 'list':
      return [label, ...labelsOfField(shape.item)];
    case 'blocks':
      return [label, ...Object.values(shape.types).flatMap(({ fields }) => labelsOf(fields))];
    default:
      return [label];
  }
}
