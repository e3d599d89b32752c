import { type CollectionName, collectionNames, collections } from '../../src/schema/collections.ts';
import type { VocabularyName } from '../../src/schema/vocabulary-names.ts';
import { smallPicture } from '../factories/pictures.ts';
import { recordText } from '../factories/record-text.ts';
import { type Filling, filledDay, filledEnd, filledFields } from '../harness/filled-fields.ts';

/** The values of a record by its fields. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** The uploads that such records name. */
export const sampleUploads = {
  image: '/uploads/anh-mau.png',
  file: '/uploads/giay-mau.pdf',
  captions: '/uploads/phu-de.vtt',
};

const terms: Readonly<Record<VocabularyName, string>> = {
  fields: 'hoa-giai-o-co-so',
  awards: 'lao-dong-tien-tien',
  blocs: 'khoi-mau',
  anniversaries: 'ngay-mau',
};

/** Plain words that begin with an id, and the records that such a content has. */
export function sampleFilling(id: string): Filling {
  let count = 0;
  const word = () => {
    count += 1;
    return `${id.replaceAll('-', '')}${count}`;
  };
  return {
    word,
    internalWord: word,
    upload: (kind) => sampleUploads[kind],
    references: (to) => [to === 'units' ? 'so-tu-phap' : `goc-${to}`, `phu-${to}`],
    term: (vocabulary) => terms[vocabulary],
    link: () => 'https://vi-du.example/',
    without: ['withdrawal', 'revoked', 'aliases'],
    story: () => [],
  };
}

/** A record of a collection in plain words: all of its fields, or those that it must have. */
export function sampleRecord(
  collection: CollectionName,
  id: string,
  which: 'all' | 'required',
): RecordValues {
  const { fields } = collections[collection];
  const filling = sampleFilling(id);
  const unit = 'unit' in fields ? { unit: 'so-tu-phap' } : {};
  const shown = which === 'all' ? { publishFrom: filledDay, publishUntil: filledEnd } : {};
  return { ...filledFields(fields, filling, which), ...unit, ...shown, slug: id };
}

/** Two plain records of each collection, to which others refer: `goc-…` and `phu-…`, and what they name. */
export async function plainRecords(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const files = collectionNames.flatMap((name) =>
    ['goc', 'phu'].map((form) => {
      const id = `${form}-${name}`;
      return [`${name}/${id}.md`, recordText(sampleRecord(name, id, 'required'))] as const;
    }),
  );
  return {
    ...Object.fromEntries(files),
    'site/blocs.yml': 'terms:\n  - id: khoi-mau\n    name: Khối thi đua mẫu\n',
    'site/anniversaries.yml': 'terms:\n  - id: ngay-mau\n    name: Ngày mẫu\n    day: 1945-08-28\n',
    'uploads/anh-mau.png': await smallPicture('png'),
    'uploads/giay-mau.pdf': '%PDF-1.4\n%%EOF\n',
    'uploads/phu-de.vtt': 'WEBVTT\n\n00:00.000 --> 00:03.000\nChào mừng\n',
  };
}
