import { expect, it } from 'vitest';
import { comingDays } from '../../src/domain/coming-days.ts';
import { portal } from '../factories/library.ts';
import { campaign } from '../factories/records.ts';

const anniversaries = {
  terms: [
    { id: 'phap-luat', name: 'Ngày Pháp luật Việt Nam', day: '1946-11-09' },
    { id: 'ai-quoc', name: 'Ngày Lời kêu gọi thi đua ái quốc', day: '1948-06-11' },
  ],
};
const drive = campaign({
  from: '2026-01-01',
  to: '2026-12-31',
  milestones: [
    { when: '2026-06-01', until: '2026-06-30', title: 'Tháng cao điểm' },
    { when: '2026-05-01', title: 'Đã qua' },
    { when: '2026-Q4', title: 'Chưa rõ ngày' },
  ],
});

it('The next days of emulation begin with what is on and go over into the next year', () => {
  const opened = portal([drive], '2026-06-12', { settings: { anniversaries } });
  expect(comingDays(opened, 3).map(({ from }) => from)).toEqual([
    '2026-06-01',
    '2026-11-09',
    '2027-06-11',
  ]);
  expect(comingDays(opened, 1)).toHaveLength(1);
});
