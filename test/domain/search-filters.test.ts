import { describe, expect, it } from 'vitest';
import { searchFiltersOf } from '../../src/domain/search-filters.ts';
import { portal } from '../factories/library.ts';
import { article, campaign, movement } from '../factories/records.ts';

const drive = movement({ id: 'thi-dua', title: 'Thi đua yêu nước' });
const days = campaign({ id: 'dot-mot', title: 'Đợt một', movements: ['thi-dua'] });
const story = article({ movements: ['thi-dua'], campaigns: ['dot-mot'] });
const opened = portal([drive, days, story]);

describe('A search narrowed to a movement or a campaign finds', () => {
  it('what belongs to it', () => {
    expect(searchFiltersOf(opened, story)).toMatchObject({
      movement: ['Thi đua yêu nước'],
      campaign: ['Đợt một'],
    });
  });

  it('its own page', () => {
    expect(searchFiltersOf(opened, drive)).toMatchObject({
      movement: ['Thi đua yêu nước'],
      campaign: [],
    });
    expect(searchFiltersOf(opened, days)).toMatchObject({
      movement: ['Thi đua yêu nước'],
      campaign: ['Đợt một'],
    });
  });

  it('nothing by one that readers may not see', () => {
    expect(searchFiltersOf(portal([story]), story)).toMatchObject({ movement: [], campaign: [] });
  });
});
