import { describe, expect, it } from 'vitest';
import { storiesIn } from '../../src/domain/gather.ts';
import { type StoryGroup, storiesByField, storiesByUnit } from '../../src/domain/story-groups.ts';
import { portal } from '../factories/library.ts';
import { article, exemplar, unit } from '../factories/records.ts';

const opened = portal([
  unit({ id: 'cu', title: 'Phòng Tư pháp', kind: 'district-office', slug: 'phong-cu' }),
  unit({ id: 'moi', title: 'Phòng Tư pháp', kind: 'district-office', slug: 'phong-moi' }),
  exemplar({ id: 'ba', unit: 'moi', fields: ['ho-tich', 'hoa-giai'] }),
  exemplar({ id: 'tu', unit: 'cu', fields: ['hoa-giai'] }),
  article({ id: 'tin' }),
]);
const stories = storiesIn(opened);
const seen = (groups: readonly StoryGroup[]) =>
  groups.map(({ label, address, stories }) => [label, address, stories.map(({ id }) => id).sort()]);

describe('Stories of a week', () => {
  it('stand under each of their fields, in the order of the alphabet', () => {
    expect(seen(storiesByField(opened, stories))).toEqual([
      ['Hòa giải ở cơ sở', undefined, ['ba', 'tu']],
      ['Hộ tịch', undefined, ['ba']],
    ]);
  });

  it('stand under their unit, two of one name apart, those of none left out', () => {
    expect(seen(storiesByUnit(opened, stories)).sort()).toEqual([
      ['Phòng Tư pháp', '/don-vi/phong-cu/', ['tu']],
      ['Phòng Tư pháp', '/don-vi/phong-moi/', ['ba']],
    ]);
  });
});
