import { collections } from '../schema/collections.ts';
import type { Field } from '../schema/field.ts';
import { isObject } from '../schema/is-object.ts';
import type { AnyRecord } from '../schema/record.ts';
import { recordFields } from '../schema/record-fields.ts';
import { walkFields } from '../schema/walk.ts';
import { addressOf } from './address.ts';
import { momentText } from './dates.ts';
import type { Portal } from './portal.ts';
import { termName } from './terms.ts';

/** What one field of a record says to readers, whatever the collection. */
export type PlainPart = { label: string } & (
  | { is: 'fact'; value: string; address?: string }
  | { is: 'story'; text: string }
  | { is: 'picture'; picture: { image: string; alt: string; caption?: string; credit?: string } }
  | { is: 'file'; path: string }
);

/** Fields that the head of every page shows, or that no page does. */
const ELSEWHERE: readonly string[] = [...Object.keys(recordFields), 'summary'];
/** Words of a picture, which stand with it. */
const WORDS_OF_PICTURE = ['alt', 'caption', 'credit'] as const;

/** Everything that a collection's own fields say, in their order: for kinds without a template. */
export function plainParts(portal: Portal, record: AnyRecord): PlainPart[] {
  const { fields } = collections[record.collection];
  const own = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !ELSEWHERE.includes(name)),
  );
  const visits = [...walkFields(own, record)];
  const byPath = new Map(visits.map((visit) => [visit.path.join('.'), visit.value]));
  return visits.flatMap(({ path, label, field, value }): PlainPart[] => {
    const beside = (name: string) => byPath.get([...path.slice(0, -1), name].join('.'));
    const name = String(path.at(-1));
    if (field.shape.is === 'image') {
      const words = WORDS_OF_PICTURE.map((word) => [word, beside(word)] as const);
      const given = Object.fromEntries(words.filter(([, text]) => text !== undefined));
      return [{ is: 'picture', label, picture: { alt: label, ...given, image: String(value) } }];
    }
    const isWordOfPicture = (WORDS_OF_PICTURE as readonly string[]).includes(name);
    if (isWordOfPicture && beside('image') !== undefined) return [];
    return partsOf(portal, field, value).map((part) => ({ ...part, label }));
  });
}

type Unlabelled<Part> = Part extends PlainPart ? Omit<Part, 'label'> : never;

function partsOf(portal: Portal, field: Field, value: unknown): Unlabelled<PlainPart>[] {
  const { shape } = field;
  const texts = (Array.isArray(value) ? value : [value])
    .filter((item) => !isObject(item))
    .map(String);
  switch (shape.is) {
    case 'text':
    case 'paragraph':
    case 'time':
    case 'number':
      return texts.map((text) => ({ is: 'fact', value: text }));
    case 'day':
    case 'moment':
      return texts.map((text) => ({ is: 'fact', value: momentText(text) }));
    case 'yes':
      return value === true ? [{ is: 'fact', value: 'Có' }] : [];
    case 'choice':
      return texts.map((text) => ({ is: 'fact', value: shape.options[text] ?? text }));
    case 'term':
      return texts.map((id) => ({ is: 'fact', value: termName(portal, shape.of, id) }));
    case 'reference':
      return texts.flatMap((id) => {
        const other = [...portal.records].find(([key]) => key === `${shape.to}/${id}`)?.[1];
        return other ? [{ is: 'fact', value: other.title, address: addressOf(other) }] : [];
      });
    case 'markdown':
      return texts.map((text) => ({ is: 'story', text }));
    case 'file':
      return texts.map((path) => ({ is: 'file', path }));
    default:
      return [];
  }
}
