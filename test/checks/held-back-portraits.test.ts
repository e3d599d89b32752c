import { describe, it } from 'vitest';
import { heldBackPortraits } from '../../src/checks/held-back-portraits.ts';
import { exemplar } from '../factories/records.ts';
import { expectPlaces } from './expect-problems.ts';

const place = 'Chân dung, ảnh tập thể › Đồng ý cho đăng ảnh';
const until = ['portrait.consent.until', `${place} › Đồng ý đến hết ngày`] as const;
const given = ['portrait.consent.given', `${place} › Ngày người trong ảnh đồng ý`] as const;
const guardian = [
  'portrait.consent.guardianGiven',
  `${place} › Ngày cha mẹ hoặc người giám hộ đồng ý`,
] as const;
const child = { subject: 'child-7-plus', given: '2025-01-02' };

describe('On 31 January 2026, a portrait', () => {
  it.each([
    ['agreed to until that day', { given: '2025-01-02', until: '2026-01-31' }, []],
    ['agreed to until the day before', { given: '2025-01-02', until: '2026-01-30' }, [until]],
    ['agreed to on that day', { given: '2026-01-31' }, []],
    ['agreed to only tomorrow', { given: '2026-02-01' }, [given]],
    [
      'of a child whose guardian agrees tomorrow',
      { ...child, guardianGiven: '2026-02-01' },
      [guardian],
    ],
    ['that nobody has agreed to, which is an error already', { until: '2026-01-30' }, []],
  ] as const)('%s', (_title, words, expected) => {
    const consent = { purpose: 'Nêu gương', ...words };
    const portrait = { image: '/uploads/a.jpg', alt: 'Một người cười', consent };
    expectPlaces(
      heldBackPortraits({ records: [exemplar({ id: 'a', portrait })] }, '2026-01-31'),
      expected.map((found) => ['exemplars/a', ...found] as const),
    );
  });

  it('of a draft is no one’s concern yet', () => {
    const consent = { purpose: 'Nêu gương', given: '2025-01-02', until: '2026-01-30' };
    const portrait = { image: '/uploads/a.jpg', alt: 'Một người cười', consent };
    const draft = exemplar({ id: 'a', status: 'draft', portrait });
    expectPlaces(heldBackPortraits({ records: [draft] }, '2026-01-31'), []);
  });
});
