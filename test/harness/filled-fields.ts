import type { Field, Fields } from '../../src/schema/field.ts';
import type { VocabularyName } from '../../src/schema/vocabulary-names.ts';

/** What a field may want uploaded. */
export type WantedUpload = 'image' | 'file' | 'captions';

/** Where the values of a record come from that its schema alone cannot tell. */
export interface Filling {
  /** A word for one place of text, named for messages; also fits addresses and short numbers. */
  word(place: string): string;
  /** The same for a place that never reaches readers. */
  internalWord(place: string): string;
  /** An uploaded picture, file or subtitles, `/uploads/…`. */
  upload(kind: WantedUpload, place: string): string;
  /** Ids of records to refer to; a single reference takes the first, a nested required one the second. */
  references(collection: string): readonly string[];
  /** The id of a term of a vocabulary. */
  term(vocabulary: VocabularyName): string;
  /** An address for a button. */
  link(place: string): string;
  /** Names of fields that stay away, wherever they stand. */
  without: readonly string[];
  /** More lines for a rich text. */
  story(place: string): readonly string[];
}

/** The day of every such record, so that no period ends before it begins. */
export const filledDay = '2025-06-15';
/** The end of what lasts `until` a day, such as a consent. */
export const filledEnd = '2026-12-31';

/** Fields that a check asks for though the schema does not: a material's links, a quiz's right choice. */
const neededToo = ['links', 'right'];

/**
 * Values for every field of a schema, nested ones and each kind of block too, or for the `required`
 * ones alone: it walks the schema, so that new collections and fields are filled by themselves.
 */
export function filledFields(
  fields: Fields,
  filling: Filling,
  which: 'all' | 'required',
  place = '',
): Record<string, unknown> {
  const chosen = Object.entries(fields).filter(
    ([name, { required }]) =>
      !filling.without.includes(name) && (which === 'all' || required || neededToo.includes(name)),
  );
  return Object.fromEntries(
    chosen.map(([name, field]) => [name, filled(name, field, filling, which, `${place}.${name}`)]),
  );
}

function filled(
  name: string,
  field: Field,
  outer: Filling,
  which: 'all' | 'required',
  place: string,
): unknown {
  const filling = field.internal ? { ...outer, word: outer.internalWord } : outer;
  const { shape } = field;
  switch (shape.is) {
    case 'text':
    case 'paragraph':
      return name === 'link' ? filling.link(place) : wording(field, filling, place);
    case 'markdown':
      return richText(filling, place);
    case 'yes':
      return true;
    case 'number':
      return Math.min(Math.max(Number(filledDay.slice(0, 4)), shape.min), shape.max);
    case 'time':
      return '08:30';
    case 'day':
    case 'moment':
      return name === 'until' ? filledEnd : filledDay;
    case 'choice':
      return field.initial ?? Object.keys(shape.options)[0];
    case 'image':
    case 'file':
      return filling.upload(name === 'captions' ? 'captions' : shape.is, place);
    case 'term':
      return shape.many ? [filling.term(shape.of)] : filling.term(shape.of);
    case 'reference': {
      const ids = filling.references(shape.to);
      if (shape.many) return ids;
      // A model spreads to other units than the one it comes from.
      const isNested = place.lastIndexOf('.') > place.indexOf('.');
      return ids[isNested && field.required ? 1 : 0];
    }
    case 'object':
      return filledFields(shape.fields, filling, which, place);
    case 'list':
      return Array.from({ length: Math.max(1, shape.least) }, (_, index) =>
        filled(name, shape.item, filling, which, `${place}.${index}`),
      );
    case 'blocks':
      return Object.entries(shape.types).map(([type, { fields }]) => ({
        type,
        ...filledFields(fields, filling, which, `${place}.${type}`),
      }));
  }
}

/** What a field of text takes: a word, else an address on the web, else the example that its hint gives. */
function wording({ rule, hint, label }: Field, filling: Filling, place: string): string {
  const takes = (text: string) => rule.safeParse(text).success;
  if (takes('tu00000')) return filling.word(place);
  if (takes('https://vi-du.example/tu00000')) return `https://vi-du.example/${filling.word(place)}`;
  const example = hint?.match(/ví dụ:? (\S+)/i)?.[1] ?? '';
  if (takes(example)) return example;
  throw new Error(`The hint of “${label}” gives no example that its rule takes.`);
}

/** Rich text with everything that the editor's toolbar can put into it. */
function richText(filling: Filling, place: string): string {
  const word = (part: string) => filling.word(`${place} (${part})`);
  return [
    `Đoạn ${word('paragraph')}, **${word('bold')}** và \`${word('code')}\`.`,
    `## ${word('heading')}`,
    `- ${word('list')}`,
    `| ${word('table head')} |\n| --- |\n| ${word('table cell')} |`,
    `[${word('link text')}](${filling.upload('file', `${place} (linked file)`)})`,
    `[${word('outside link text')}](https://vi-du.example/${word('outside link')})`,
    `::quote{text="${word('quote')}" by="${word('quote by')}"}`,
    `::figure{image="${filling.upload('image', `${place} (figure)`)}" alt="${word('figure alt')}" caption="${word('figure caption')}" credit="${word('figure credit')}"}`,
    ...filling.story(place),
  ].join('\n\n');
}
