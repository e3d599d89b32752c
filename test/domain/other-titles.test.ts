import { describe, expect, it } from 'vitest';
import { otherTitles } from '../../src/domain/other-titles.ts';
import { document, unit } from '../factories/records.ts';

describe('A record is also called', () => {
  it.each([
    ['Sở Tư pháp tỉnh Khánh Hòa', ['Sở Tư pháp Khánh Hòa']],
    ['Phòng Tư pháp thành phố Nha Trang', ['Phòng Tư pháp Nha Trang']],
    ['Ủy ban nhân dân xã An Lành', ['Ủy ban nhân dân An Lành']],
    ['Văn phòng Sở Tư pháp', []],
    ['Công an xã', []],
  ])('%s: %j', (title, names) => {
    expect(otherTitles(unit({ title }))).toEqual(names);
  });

  it('by its number, of a document', () => {
    expect(otherTitles(document({ number: '23/KH-STP' }))).toEqual(['23/KH-STP']);
    expect(otherTitles(document({ number: undefined }))).toEqual([]);
  });
});
