import { collections } from '../schema/collections.ts';
import type { AnyRecord, Material } from '../schema/record.ts';
import { isPictureName } from '../schema/upload-kinds.ts';
import { addressOf } from './address.ts';
import { campaignPhase, phaseNames } from './campaign-phase.ts';
import { choiceName } from './choice-name.ts';
import type { Portal } from './portal.ts';
import { recordDay } from './record-day.ts';
import { unitOf } from './unit-of.ts';

/** A picture of a record, as lists and pages show it. */
export interface Picture {
  /** Address that records use, `/uploads/a.jpg`. */
  image: string;
  alt: string;
}

/** What a list shows of a record, so that a reader can choose. */
export interface Card {
  id: string;
  collection: AnyRecord['collection'];
  address: string;
  /** What kind of thing it is: “Cá nhân”, “Mô hình mới”, “Kế hoạch”. */
  kind: string;
  title: string;
  summary: string;
  picture: Picture | undefined;
  /** Portraits stand upright, groups and places lie. */
  ratio: 'portrait' | 'landscape';
  /** Name of the unit, with its name of that time. */
  unit: string | undefined;
  /** The day it is about, `2026-01-31`. */
  day: string;
  /** The one figure that says it. */
  figure: { figure: string; unit: string } | undefined;
  sample: boolean;
}

/** The chosen label of a record's `kind`; of an exemplar its `subject`, unless it tells of one good deed. */
export function kindName(record: AnyRecord): string {
  const field =
    record.collection !== 'exemplars' ? 'kind' : record.scope === 'good-deed' ? 'scope' : 'subject';
  return choiceName(record, field) ?? collections[record.collection].one;
}

/** A material that is a picture shows itself. */
function pictureFile({ files, title }: Material): Picture | undefined {
  const first = files.find(({ file }) => isPictureName(file));
  return first && { image: first.file, alt: `Bản xem trước: ${title}` };
}

/** The picture that stands for a record. */
export function pictureOf(record: AnyRecord): Picture | undefined {
  if (record.collection === 'exemplars') return record.portrait;
  if (record.collection === 'materials') return record.cover ?? pictureFile(record);
  return 'cover' in record ? record.cover : undefined;
}

/** The short text that stands for a record; empty where its collection has none. */
export function summaryOf(record: AnyRecord): string {
  return 'summary' in record ? (record.summary ?? '') : '';
}

/** One sentence on a record for search engines and sharing, never empty. */
export function descriptionOf(record: AnyRecord): string {
  return summaryOf(record) || `${kindName(record)}: ${record.title}`;
}

/** Of a model or a movement the result says more than where it began. */
function latestFirst<F extends { year?: number | undefined }>(figures: readonly F[]): F[] {
  return [...figures].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function figureOf(record: AnyRecord): Card['figure'] {
  const figures =
    record.collection === 'exemplars'
      ? record.achievements
      : record.collection === 'models' || record.collection === 'movements'
        ? record.results
        : [];
  const shown = record.collection === 'exemplars' ? figures : latestFirst(figures);
  const first = shown.find(({ figure }) => figure !== undefined);
  return first?.figure === undefined ? undefined : { figure: first.figure, unit: first.unit ?? '' };
}

/** A picture keeps its own way of standing, so that nobody's head is cut off; a pattern follows the subject. */
function ratioOf(portal: Portal, record: AnyRecord, picture: Picture | undefined): Card['ratio'] {
  const upload = picture && portal.uploads.get(picture.image);
  if (upload?.is === 'picture') return upload.height > upload.width ? 'portrait' : 'landscape';
  return record.collection === 'exemplars' && record.subject === 'person'
    ? 'portrait'
    : 'landscape';
}

/** What a list shows of a record. */
export function cardOf(portal: Portal, record: AnyRecord): Card {
  const kind =
    record.collection === 'campaigns'
      ? phaseNames[campaignPhase(record, portal.today)]
      : kindName(record);
  const { id, collection, title, sample } = record;
  const picture = pictureOf(record);
  return {
    id,
    collection,
    address: addressOf(record),
    kind,
    title,
    summary: summaryOf(record),
    picture,
    ratio: ratioOf(portal, record, picture),
    unit: unitOf(portal, record)?.title,
    day: recordDay(record),
    figure: figureOf(record),
    sample,
  };
}
