import { describe, expect, it } from 'vitest';
import { contactOf, dialled } from '../../src/domain/contact.ts';
import { departmentOf, hasEnded, partsOf } from '../../src/domain/organisation.ts';
import { portal } from '../factories/library.ts';
import { unit, type Written } from '../factories/records.ts';

const agency = {
  agency: {
    name: 'Sở Tư pháp tỉnh Mẫu',
    address: 'Số 1 đường Mẫu',
    phone: '0258 000',
    email: 'so@mau.example',
    hours: 'Giờ hành chính',
  },
};
const department = unit({ id: 'so', title: 'Sở Tư pháp tỉnh Mẫu' });
const part = (id: string, kind: string, written: Written = {}) =>
  unit({ id, title: id, kind, parent: 'so', ...written });
const rooms = [
  part('hoi-dong', 'council'),
  part('trung-tam', 'centre', { address: 'Số 3 đường Mẫu', email: 'tt@mau.example' }),
  part('a-phong', 'office'),
  part('van-phong', 'office', { phone: '0258 002', place: 1 }),
  part('phong-cu', 'office', { validTo: '2025-06-30' }),
  part('phong-sap-co', 'office', { validFrom: '2026-03-01' }),
  part('xa', 'commune'),
];
const opened = portal([department, ...rooms], '2026-01-31', { settings: agency });

describe('A unit', () => {
  it.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
  ])('works to its last day (%s)', (today, ended) => {
    expect(hasEnded(unit({ validTo: '2025-06-30' }), today)).toBe(ended);
  });
});

describe('The department', () => {
  it('is the unit that bears the agency’s name', () => {
    expect(departmentOf(opened)?.id).toBe('so');
  });

  it('is another department that works today while none bears it', () => {
    const ended = unit({ id: 'a', title: 'A', validTo: '2025-06-30' });
    const renamed = unit({ id: 'b', title: 'B' });
    const hidden = unit({ id: 'so-tu-phap', status: 'draft' });
    expect(departmentOf(portal([hidden, ended, renamed]))?.id).toBe('b');
    expect(departmentOf(portal([hidden, ended]))).toBeUndefined();
  });

  it('is made of its rooms, centres and councils of today, in this order', () => {
    expect(partsOf(opened, department).map(({ id }) => id)).toEqual([
      'van-phong',
      'a-phong',
      'trung-tam',
      'hoi-dong',
    ]);
  });
});

describe('Contact', () => {
  const of = (id: string) =>
    contactOf(opened, [department, ...rooms].find((one) => one.id === id) ?? department);

  it('of the department is what the agency’s settings say', () => {
    const { name: _name, ...settings } = agency.agency;
    expect(of('so')).toEqual(settings);
  });

  it('of a room is the department’s place and hours with its own telephone', () => {
    expect(of('van-phong')).toEqual({
      address: 'Số 1 đường Mẫu',
      hours: 'Giờ hành chính',
      phone: '0258 002',
      email: undefined,
    });
  });

  it('of a centre elsewhere is its own', () => {
    expect(of('trung-tam')).toMatchObject({ address: 'Số 3 đường Mẫu', email: 'tt@mau.example' });
  });

  it('of a unit outside the department is only what it says itself', () => {
    const commune = unit({ id: 'xa-a', title: 'Xã A', kind: 'commune' });
    expect(contactOf(opened, commune).address).toBeUndefined();
    expect(of('phong-cu').address).toBeUndefined();
  });

  it.each([
    ['(0258) 000 0002 (số minh họa)', 'tel:02580000002'],
    ['+84 258.000.0002', 'tel:+842580000002'],
    ['0258 000 0002 máy lẻ 12', 'tel:02580000002'],
    ['hỏi Văn phòng', undefined],
  ])('dials “%s”', (phone, expected) => {
    expect(dialled(phone)).toBe(expected);
  });
});
