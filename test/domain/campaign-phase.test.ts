import { describe, expect, it } from 'vitest';
import {
  campaignPhase,
  campaignProgress,
  leadingCampaign,
  milestonesOn,
} from '../../src/domain/campaign-phase.ts';
import { campaign } from '../factories/records.ts';

const week = campaign({ from: '2025-11-03', to: '2025-11-13' });

describe('A campaign', () => {
  it.each([
    ['2025-11-02', 'upcoming', 0],
    ['2025-11-03', 'running', 0],
    ['2025-11-08', 'running', 0.5],
    ['2025-11-13', 'running', 1],
    ['2025-11-14', 'closed', 1],
  ])('on %s is %s', (today, phase, progress) => {
    expect(campaignPhase(week, today)).toBe(phase);
    expect(campaignProgress(week, today)).toBe(progress);
  });

  it.each([
    ['2025-11-02', 0],
    ['2025-11-03', 1],
  ])('of one day has passed or not on %s', (today, progress) => {
    expect(campaignProgress(campaign({ from: '2025-11-03', to: '2025-11-03' }), today)).toBe(
      progress,
    );
  });
});

describe('Milestones', () => {
  const plan = campaign({
    from: '2022-01-01',
    to: '2025-12-31',
    milestones: [
      { when: '2025-Q2', title: 'Tổng kết' },
      { when: '2022-Q1', title: 'Kế hoạch' },
      { when: '2023-06-11', title: 'Biểu dương' },
      { when: '2022', until: '2024', title: 'Hằng năm' },
      { when: '2025-01', title: 'Đề nghị' },
    ],
  });

  it.each([
    ['2021-12-31', ['next', 'next', 'next', 'next', 'next']],
    ['2022-03-31', ['now', 'now', 'next', 'next', 'next']],
    ['2022-04-01', ['done', 'now', 'next', 'next', 'next']],
    ['2023-06-11', ['done', 'now', 'now', 'next', 'next']],
    ['2025-01-31', ['done', 'done', 'done', 'now', 'next']],
    ['2025-04-01', ['done', 'done', 'done', 'done', 'now']],
    ['2025-07-01', ['done', 'done', 'done', 'done', 'done']],
  ])('in the order of time stand so on %s', (today, states) => {
    const milestones = milestonesOn(plan, today);
    expect(milestones.map(({ title }) => title)).toEqual([
      'Kế hoạch',
      'Hằng năm',
      'Biểu dương',
      'Đề nghị',
      'Tổng kết',
    ]);
    expect(milestones.map(({ state }) => state)).toEqual(states);
  });
});

describe('The campaign to put first', () => {
  const dated = (id: string, from: string, to: string) => campaign({ id, from, to });
  const all = [
    dated('xa', '2027-01-01', '2027-12-31'),
    dated('toi', '2026-06-01', '2026-06-30'),
    dated('dai', '2025-01-01', '2026-05-31'),
    dated('ngan', '2025-11-01', '2025-11-30'),
    dated('cu', '2024-01-01', '2024-12-31'),
  ];

  it.each([
    ['2025-11-15', 'ngan', 'is the running one that ends soonest'],
    ['2026-01-31', 'dai', 'is the only running one'],
    ['2026-07-15', 'toi', 'is the latest closed one when none runs'],
    ['2023-01-01', 'cu', 'is the next when none has begun'],
  ])('on %s: %s %s', (today, id) => {
    expect(leadingCampaign(all, today)?.id).toBe(id);
  });

  it('of those to come is the one that begins soonest', () => {
    expect(leadingCampaign(all.slice(0, 2), '2026-01-31')?.id).toBe('toi');
  });

  it('is none without campaigns', () => {
    expect(leadingCampaign([], '2026-01-31')).toBeUndefined();
  });
});
