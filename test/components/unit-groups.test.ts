import { describe, expect, it } from 'vitest';
import { hasEnded, unitGroups } from '../../src/components/unit-groups.ts';
import { unit } from '../factories/records.ts';

const units = [
  unit({ title: 'Bộ Tư pháp', kind: 'authority' }),
  unit({ title: 'Phòng Bổ trợ tư pháp', kind: 'office' }),
  unit({ title: 'Phòng Hành chính tư pháp', kind: 'office' }),
  unit({ title: 'Sở Tư pháp', kind: 'department' }),
];

describe('The list of units', () => {
  it('goes from the department to bodies above it, each kind in the given order', () => {
    const shown = unitGroups(units).map(({ label, units: of }) => [
      label,
      ...of.map((one) => one.title),
    ]);
    expect(shown).toEqual([
      ['Sở Tư pháp', 'Sở Tư pháp'],
      ['Phòng, văn phòng thuộc Sở', 'Phòng Bổ trợ tư pháp', 'Phòng Hành chính tư pháp'],
      ['Cơ quan cấp trên, cơ quan phối hợp', 'Bộ Tư pháp'],
    ]);
  });

  it.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
  ])('counts a unit to its last day (%s)', (today, ended) => {
    const district = unit({ kind: 'district-office', validTo: '2025-06-30' });
    expect(hasEnded(district, today)).toBe(ended);
  });
});
