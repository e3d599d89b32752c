import { describe, expect, it } from 'vitest';
import { weeklyStories } from '../../src/domain/weekly-stories.ts';
import { portal } from '../factories/library.ts';
import { article, event, exemplar, model } from '../factories/records.ts';

/** A Saturday. */
const today = '2026-01-31';
const older = Array.from({ length: 9 }, (_, index) =>
  article({ id: `cu-${index}`, created: `2025-0${index + 1}-05` }),
);
const told = (records: Parameters<typeof portal>[0]) => {
  const { isThisWeek, stories } = weeklyStories(portal(records, today));
  return [isThisWeek, stories.map(({ id }) => id)];
};

describe('The stories to tell', () => {
  it('are those of this week from its Monday on, of every kind, newest first', () => {
    const records = [
      ...older,
      exemplar({ id: 'thu-hai', created: '2026-01-26' }),
      article({ id: 'chu-nhat-truoc', created: '2026-01-25' }),
      model({ id: 'thu-sau', created: '2026-01-30' }),
      event({ id: 'hop', created: '2026-01-30' }),
    ];
    expect(told(records)).toEqual([true, ['thu-sau', 'thu-hai']]);
  });

  it('count from the day on which readers first could see them', () => {
    const late = article({ id: 'hen', created: '2025-12-01', publishFrom: '2026-01-28' });
    expect(told([...older, late])).toEqual([true, ['hen']]);
  });

  it('are the four newest when the week has none yet', () => {
    const newest = [8, 7, 6, 5].map((index) => `cu-${index}`);
    expect(told(older)).toEqual([false, newest]);
  });

  it('are none where nothing was told yet', () => {
    expect(told([])).toEqual([false, []]);
  });
});
