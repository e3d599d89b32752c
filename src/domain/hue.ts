import type { CollectionName } from '../schema/collections.ts';

/** The four meanings of colour: people, models, awards, documents and organisation. */
export type Hue = 'accent' | 'jade' | 'gold' | 'indigo';

const HUES: Partial<Record<CollectionName, Hue>> = {
  models: 'jade',
  documents: 'indigo',
  units: 'indigo',
  movements: 'indigo',
  periods: 'indigo',
};

/** The colour of a kind of record, the same everywhere. */
export function hueOf(collection: CollectionName): Hue {
  return HUES[collection] ?? 'accent';
}
