import { articles } from './collections/articles.ts';
import { campaigns } from './collections/campaigns.ts';
import { columns } from './collections/columns.ts';
import { documents } from './collections/documents.ts';
import { events } from './collections/events.ts';
import { exemplars } from './collections/exemplars.ts';
import { materials } from './collections/materials.ts';
import { models } from './collections/models.ts';
import { movements } from './collections/movements.ts';
import { pages } from './collections/pages.ts';
import { periods } from './collections/periods.ts';
import { quizzes } from './collections/quizzes.ts';
import { units } from './collections/units.ts';

/** Every collection, in the order that menus and the editor list them. */
export const collections = {
  exemplars,
  models,
  movements,
  columns,
  campaigns,
  articles,
  documents,
  events,
  quizzes,
  materials,
  periods,
  units,
  pages,
};

export type Collections = typeof collections;
export type CollectionName = keyof Collections;

/** The collections' names. */
export const collectionNames = Object.keys(collections) as CollectionName[];
