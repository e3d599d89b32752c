import type { Campaign, Event } from '../schema/record.ts';
import type { Site } from '../schema/site.ts';
import { anniversaryIn, anniversaryTitle } from './anniversary.ts';
import { listOf, type Portal } from './portal.ts';

/** A day that a department remembers every year. */
export type RememberedDay = Site['anniversaries']['terms'][number];

/** A day of the emulation calendar: one return of a remembered day, or a milestone of a campaign or a contest. */
export type EmulationDay = { from: string; to: string; title: string } & (
  | { is: 'anniversary'; of: RememberedDay }
  | { is: 'milestone'; of: Campaign | Event; text: string | undefined }
);

const DAY_LENGTH = '2026-01-31'.length;

/** True when there is anything to put into the emulation calendar. */
export function hasEmulationDays(portal: Portal): boolean {
  return plannedRecords(portal).length > 0 || portal.site.anniversaries.terms.length > 0;
}

/** The campaigns, then the contests that have milestones, with these. */
export function plannedRecords(
  portal: Portal,
): { record: Campaign | Event; milestones: Campaign['milestones'] }[] {
  const campaigns = listOf(portal, 'campaigns').map((record) => {
    return { record, milestones: record.milestones };
  });
  const contests = listOf(portal, 'events').map((record) => {
    return { record, milestones: record.contest?.milestones ?? [] };
  });
  return [...campaigns, ...contests].filter(({ milestones }) => milestones.length > 0);
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
 * weeks and hide what has a day, so those are only on the page. One that only names a remembered
 * day is left out: the calendar has that day already.
 */
export function milestoneDays(portal: Portal): EmulationDay[] {
  return plannedRecords(portal).flatMap(({ record: of, milestones }) =>
    milestones
      .filter(({ when, until = when }) => when.length === DAY_LENGTH && until.length === DAY_LENGTH)
      .filter(({ when, title }) => !isRemembered(portal, when, title))
      .map(({ when, until = when, title, text }) => {
        return { is: 'milestone', from: when, to: until, title, of, text };
      }),
  );
}

function isRemembered(portal: Portal, day: string, title: string): boolean {
  return anniversariesIn(portal, Number(day.slice(0, 4))).some(
    (one) =>
      one.from === day && one.is === 'anniversary' && [one.title, one.of.name].includes(title),
  );
}
