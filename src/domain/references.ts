import { type CollectionName, collections } from '../schema/collections.ts';
import type { Fields } from '../schema/field.ts';
import type { AnyRecord } from '../schema/record.ts';
import { walkFields } from '../schema/walk.ts';
import type { RecordKey } from './record-key.ts';
import { storyParts } from './story-parts.ts';

/** One mention of another record: which, and where it stands. */
export interface Reference {
  to: RecordKey;
  /** Keys joined by dots. */
  field: string;
  label: string;
}

/** Collections whose records the directives of stories name. */
export const DIRECTIVE_TARGETS: Readonly<Record<string, CollectionName>> = {
  document: 'documents',
  exemplar: 'exemplars',
  quiz: 'quizzes',
};

function* inText(text: string, place: Omit<Reference, 'to'>): Generator<Reference> {
  for (const part of storyParts(text)) {
    if (part.is !== 'directive') continue;
    const target = DIRECTIVE_TARGETS[part.name];
    if (target !== undefined) yield { ...place, to: `${target}/${part.attributes.id ?? ''}` };
  }
}

/** Every record that a record mentions, in its fields and in its text. */
export function referencesOf(record: AnyRecord): Generator<Reference> {
  return referencesIn(collections[record.collection].fields, record);
}

/** Every record that the values of some fields mention. */
export function* referencesIn(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
): Generator<Reference> {
  for (const { path, label, field, value } of walkFields(fields, values)) {
    const place = { field: path.join('.'), label };
    const { shape } = field;
    if (shape.is === 'markdown' && typeof value === 'string') yield* inText(value, place);
    if (shape.is !== 'reference') continue;
    for (const id of Array.isArray(value) ? value : [value]) {
      yield { ...place, to: `${shape.to as CollectionName}/${String(id)}` };
    }
  }
}
