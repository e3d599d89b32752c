import type { Campaign } from '../schema/record.ts';
import { momentSpan } from './dates.ts';

/** Where a campaign stands on a day. */
export type Phase = 'upcoming' | 'running' | 'closed';

/** Where a campaign stands on a day. */
export function campaignPhase({ from, to }: Pick<Campaign, 'from' | 'to'>, today: string): Phase {
  if (today < from) return 'upcoming';
  return today <= to ? 'running' : 'closed';
}

export const phaseNames: Readonly<Record<Phase, string>> = {
  upcoming: 'Sắp bắt đầu',
  running: 'Đang diễn ra',
  closed: 'Đã kết thúc',
};

export type Milestone = Campaign['milestones'][number] & { state: 'done' | 'now' | 'next' };

/** The milestones of a campaign or a contest in the order of time, each with where it stands on a day. */
export function milestonesOn(
  { milestones }: Pick<Campaign, 'milestones'>,
  today: string,
): Milestone[] {
  return milestones
    .map((milestone): Milestone => {
      const { first } = momentSpan(milestone.when);
      const { last } = momentSpan(milestone.until ?? milestone.when);
      const state = last < today ? 'done' : first <= today ? 'now' : 'next';
      return { ...milestone, state };
    })
    .sort((a, b) => (momentSpan(a.when).first < momentSpan(b.when).first ? -1 : 1));
}

/** How much of a campaign's time has passed on a day, 0 to 1. */
export function campaignProgress({ from, to }: Campaign, today: string): number {
  const [start, end, now] = [from, to, today].map((day) => Date.parse(`${day}T00:00:00Z`)) as [
    number,
    number,
    number,
  ];
  if (end <= start) return now < start ? 0 : 1;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}

/** The campaign to put first: the running one that ends soonest, else the latest closed, else the next. */
export function leadingCampaign(
  campaigns: readonly Campaign[],
  today: string,
): Campaign | undefined {
  const inPhase = (phase: Phase) =>
    campaigns.filter((campaign) => campaignPhase(campaign, today) === phase);
  const endingFirst = (a: Campaign, b: Campaign) => (a.to < b.to ? -1 : 1);
  return (
    inPhase('running').sort(endingFirst)[0] ??
    inPhase('closed').sort(endingFirst).at(-1) ??
    inPhase('upcoming').sort((a, b) => (a.from < b.from ? -1 : 1))[0]
  );
}
