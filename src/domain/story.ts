import type { AnyRecord, Article, Exemplar, Model } from '../schema/record.ts';

/** What tells of good work, and is therefore passed on. */
export type Story = Exemplar | Model | Article;

/** True for what tells of good work. */
export function isStory(record: AnyRecord): record is Story {
  return ['exemplars', 'models', 'articles'].includes(record.collection);
}
