import { describe, expect, it } from 'vitest';
import { unitGroups } from '../../src/components/unit-groups.ts';
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
});
