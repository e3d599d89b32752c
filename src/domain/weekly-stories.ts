import { storiesIn } from './gather.ts';
import type { Portal } from './portal.ts';
import { publicationDay } from './published.ts';
import type { Story } from './story.ts';
import { type Week, weekOf } from './week.ts';

/** Stories told instead when a week has none yet. */
const NEWEST = 4;

/** What propagandists have to tell: the stories of a week, or the newest when it has none yet. */
export interface WeeklyStories {
  week: Week;
  isThisWeek: boolean;
  /** Newest first. */
  stories: Story[];
}

/** The stories that came up in the week of the portal's day. */
export function weeklyStories(portal: Portal): WeeklyStories {
  const week = weekOf(portal.today);
  const all = storiesIn(portal).sort(byPublication);
  const stories = all.filter((story) => week.first <= publicationDay(story));
  const isThisWeek = stories.length > 0;
  return { week, isThisWeek, stories: isThisWeek ? stories : all.slice(0, NEWEST) };
}

function byPublication(a: Story, b: Story): number {
  const [dayA, dayB] = [publicationDay(a), publicationDay(b)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
