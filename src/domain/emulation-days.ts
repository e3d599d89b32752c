import type { Campaign } from '../schema/record.ts';
import type { Site } from '../schema/site.ts';
import { anniversaryIn, anniversaryTitle } from './anniversary.ts';
import { listOf, type Portal } from './portal.ts';

/** A day that a department remembers every year. */
export type RememberedDay = Site['anniversaries']['terms'][number];

/** A day of the emulation calendar: one return of a remembered day, or a campaign's milestone. */
export type EmulationDay = { from: string; to: string; title: string } & (
  | { is: 'anniversary'; of: RememberedDay }
  | { is: 'milestone'; of: Campaign; text: string | undefined }
);

const DAY_LENGTH = '2026-01-31'.length;

/** True when there is anything to put into the emulation calendar. */
export function hasEmulationDays(portal: Portal): boolean {
  const isPlanned = listOf(portal, 'campaigns').some(({ milestones }) => milestones.length > 0);
  return isPlanned || portal.site.anniversaries.terms.length > 0;
}

/** The returns of every remembered day in a year, in the order of the settings. */
export function anniversariesIn(portal: Portal, year: number): EmulationDay[] {
  return portal.site.anniversaries.terms.flatMap((of) => {
    const anniversary = anniversaryIn(of.day, year);
    if (anniversary === undefined) return [];
    const { day } = anniversary;
    const title = anniversaryTitle(of.name, anniversary);
    return [{ is: 'anniversary', from: day, to: day, title, of }];
  });
}

/**
 * Milestones that a plan sets to the day. A month, a quarter or a year would lie over a calendar for
 * weeks and hide what has a day, so those are only on the page.
 */
export function milestoneDays(portal: Portal): EmulationDay[] {
  return listOf(portal, 'campaigns').flatMap((of) =>
    of.milestones
      .filter(({ when, until = when }) => when.length === DAY_LENGTH && until.length === DAY_LENGTH)
      .map(({ when, until = when, title, text }) => {
        return { is: 'milestone', from: when, to: until, title, of, text };
      }),
  );
}
