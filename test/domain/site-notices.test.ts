import { describe, expect, it } from 'vitest';
import { downtimesOn, occasionOn } from '../../src/domain/site-notices.ts';
import { site } from '../factories/library.ts';

const notices = (changed: object) => site({ notices: changed }).notices;

describe('A downtime', () => {
  const plain = { from: '2026-02-10', to: '2026-02-11' };
  const announced = { ...plain, announced: '2026-02-09' };

  it.each([
    ['2026-02-02', plain, 0],
    ['2026-02-03', plain, 1],
    ['2026-02-10', plain, 1],
    ['2026-02-11', plain, 1],
    ['2026-02-12', plain, 0],
    ['2026-02-08', announced, 0],
    ['2026-02-09', announced, 1],
  ])('on %s of %o is told of %i times', (today, downtime, times) => {
    expect(downtimesOn(notices({ downtimes: [downtime] }), today)).toHaveLength(times);
  });

  it('that is nearer stands first', () => {
    const later = { from: '2026-02-12', to: '2026-02-12' };
    const shown = downtimesOn(notices({ downtimes: [later, plain] }), '2026-02-10');
    expect(shown.map(({ from }) => from)).toEqual(['2026-02-10', '2026-02-12']);
  });
});

describe('An occasion', () => {
  const tet = { kind: 'tet', from: '2026-02-14', to: '2026-02-22' };
  const mourning = { kind: 'mourning', from: '2026-02-20', to: '2026-02-21' };

  it.each([
    ['2026-02-13', undefined],
    ['2026-02-14', 'tet'],
    ['2026-02-20', 'mourning'],
    ['2026-02-21', 'mourning'],
    ['2026-02-22', 'tet'],
    ['2026-02-23', undefined],
  ])('on %s is %s', (today, kind) => {
    expect(occasionOn(notices({ occasions: [tet, mourning] }), today)?.kind).toBe(kind);
  });
});
