import type { AnyRecord, Article, Column, Event, Material, Quiz } from '../schema/record.ts';
import { byNewest } from './order.ts';
import { findAll, listOf, type Portal } from './portal.ts';
import { recordKey } from './record-key.ts';
import type { Story } from './story.ts';
import { fold } from './vietnamese.ts';

/** Everything that tells of good work, by collection. */
export function storiesIn(portal: Portal): Story[] {
  return [
    ...listOf(portal, 'exemplars'),
    ...listOf(portal, 'models'),
    ...listOf(portal, 'articles'),
  ];
}

function overlaps(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}

function fits(story: Story, column: Column): boolean {
  if (story.collection === 'articles' && story.columns.includes(column.id)) return true;
  const rule = column.gather;
  if (rule === undefined) return false;
  return (
    overlaps(story.fields, rule.fields) ||
    overlaps(story.movements, rule.movements) ||
    (story.unit !== undefined && rule.units.includes(story.unit)) ||
    overlaps(story.tags.map(fold), rule.tags.map(fold))
  );
}

/** Stories of a column: those pinned, in their order, then what its rule gathers, newest first. */
export function storiesOf(portal: Portal, column: Column): Story[] {
  const pinned: Story[] = [
    ...findAll(portal, 'exemplars', column.pinnedExemplars),
    ...findAll(portal, 'models', column.pinnedModels),
    ...findAll(portal, 'articles', column.pinnedArticles),
  ];
  const gathered = storiesIn(portal).filter((story) => fits(story, column));
  const unique = new Map<string, Story>();
  for (const story of [
    ...pinned,
    ...gathered.sort(byNewest as (a: AnyRecord, b: AnyRecord) => number),
  ]) {
    if (!unique.has(recordKey(story))) unique.set(recordKey(story), story);
  }
  return [...unique.values()];
}

/** Articles that belong to a campaign, newest first. */
export function articlesOfCampaign(portal: Portal, campaignId: string): Article[] {
  return listOf(portal, 'articles').filter(({ campaigns }) => campaigns.includes(campaignId));
}

/** Events that belong to a campaign, newest first. */
export function eventsOfCampaign(portal: Portal, campaignId: string): Event[] {
  return listOf(portal, 'events').filter(({ campaigns }) => campaigns.includes(campaignId));
}

/** Quizzes that belong to a campaign, newest first. */
export function quizzesOfCampaign(portal: Portal, campaignId: string): Quiz[] {
  return listOf(portal, 'quizzes').filter(({ campaigns }) => campaigns.includes(campaignId));
}

/** Materials that belong to a campaign, newest first. */
export function materialsOfCampaign(portal: Portal, campaignId: string): Material[] {
  return listOf(portal, 'materials').filter(({ campaigns }) => campaigns.includes(campaignId));
}

/** Events in which an exemplar takes part, newest first. */
export function eventsOfExemplar(portal: Portal, exemplarId: string): Event[] {
  return listOf(portal, 'events').filter(({ exemplars }) => exemplars.includes(exemplarId));
}
