import type { CollectionName, Collections } from './collections.ts';
import type { Values } from './field.ts';

/** One validated record of a collection, its id being the file's name. */
export type RecordOf<N extends CollectionName> = N extends CollectionName
  ? Values<Collections[N]['fields']> & {
      id: string;
      collection: N;
      /** Given, or derived from the title. */
      slug: string;
      /** Path of the file, for messages. */
      file: string;
    }
  : never;

/** A record of any collection. */
export type AnyRecord = { [N in CollectionName]: RecordOf<N> }[CollectionName];

/** What can be read of a record that has problems: the fields that are as they should be. */
export type Readable<Whole extends AnyRecord = AnyRecord> = Whole extends AnyRecord
  ? Partial<Whole> & Pick<Whole, 'collection' | 'file'>
  : never;

export type Exemplar = RecordOf<'exemplars'>;
export type Model = RecordOf<'models'>;
export type Movement = RecordOf<'movements'>;
export type Column = RecordOf<'columns'>;
export type Campaign = RecordOf<'campaigns'>;
export type Article = RecordOf<'articles'>;
export type Document = RecordOf<'documents'>;
export type Event = RecordOf<'events'>;
export type Quiz = RecordOf<'quizzes'>;
export type Material = RecordOf<'materials'>;
export type Period = RecordOf<'periods'>;
export type Unit = RecordOf<'units'>;
export type Page = RecordOf<'pages'>;
