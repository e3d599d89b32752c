import { describe, it } from 'vitest';
import { endingSoon } from '../../src/checks/ending-soon.ts';
import { exemplar } from '../factories/records.ts';
import { expectPlaces } from './expect-problems.ts';

const record = ['publishUntil', 'Đăng đến hết ngày'] as const;
const portrait = [
  'portrait.consent.until',
  'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh › Đồng ý đến hết ngày',
] as const;

const pictured = (until: string) => ({
  portrait: {
    image: '/uploads/a.jpg',
    alt: 'Một người cười',
    consent: { purpose: 'Nêu gương', given: '2025-01-02', until },
  },
});

describe('On 31 January 2026, editors are told of a story', () => {
  it.each([
    ['whose last day is today', { publishUntil: '2026-01-31' }, [record]],
    ['whose last day is in thirty days', { publishUntil: '2026-03-02' }, [record]],
    ['whose portrait may be shown until tomorrow', pictured('2026-02-01'), [portrait]],
  ] as const)('%s', (_title, values, expected) => {
    expectPlaces(
      endingSoon({ records: [exemplar({ id: 'a', ...values })] }, '2026-01-31'),
      expected.map((found) => ['exemplars/a', ...found] as const),
    );
  });
});

describe('On 31 January 2026, editors are not told of a story', () => {
  it.each([
    ['without a last day', {}],
    ['whose last day is in thirty-one days', { publishUntil: '2026-03-03' }],
    ['that readers no longer see', { publishUntil: '2026-01-30' }],
    ['whose portrait is held back already, which is told elsewhere', pictured('2026-01-30')],
    ['that is a draft', { status: 'draft' as const, publishUntil: '2026-02-01' }],
  ])('%s', (_title, values) => {
    expectPlaces(endingSoon({ records: [exemplar({ id: 'a', ...values })] }, '2026-01-31'), []);
  });
});
