import { expect, test } from 'vitest';
import { recordState } from '../../admin/record-state.ts';

test.each([
  [{}, 'Đã đăng'],
  [{ status: 'published', publishFrom: '2026-03-10', publishUntil: '2026-03-10' }, 'Đã đăng'],
  [{ status: 'draft', publishFrom: '2026-04-01' }, 'Bản nháp'],
  [{ status: 'withdrawn' }, 'Đã gỡ'],
  [{ status: 'published', publishFrom: '2026-03-11' }, 'Hẹn đăng ngày 11/03/2026'],
  [{ status: 'published', publishUntil: '2026-03-09' }, 'Hết hạn ngày 09/03/2026'],
  [{ status: 'published', publishFrom: '', publishUntil: null }, 'Đã đăng'],
])('on 10 March 2026 %j is called “%s”', (days, words) => {
  expect(recordState(days, '2026-03-10').words).toBe(words);
});
