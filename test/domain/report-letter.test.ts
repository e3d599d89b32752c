import { describe, expect, it } from 'vitest';
import { reportChannel, reportQuestions } from '../../src/domain/report-letter.ts';
import { routesOf } from '../../src/domain/routes.ts';
import { portal } from '../factories/library.ts';
import { page, unit } from '../factories/records.ts';

const office = unit({
  id: 'van-phong',
  title: 'Văn phòng Sở',
  kind: 'office',
  parent: 'so-tu-phap',
  email: 'vanphong@mau.example',
});
const settings = { report: { unit: 'van-phong' } };

describe('A difficulty', () => {
  it('is written in a letter to whom the settings name, with every question', () => {
    const { receiver, letter } = reportChannel(portal([office], '2026-01-31', { settings }));
    const url = new URL(letter ?? '');
    expect(receiver).toBe('Văn phòng Sở');
    expect([url.protocol, url.pathname]).toEqual(['mailto:', 'vanphong@mau.example']);
    expect(url.searchParams.get('subject')).toBe('Báo vướng mắc: ');
    const body = url.searchParams.get('body') ?? '';
    for (const question of reportQuestions) expect(body).toContain(question);
    expect(body).toContain('không ghi họ tên');
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('goes to the department while nobody else receives it, and without mail by other ways', () => {
    const { receiver, letter, contact } = reportChannel(portal([]));
    expect(receiver).toBe('Sở Tư pháp');
    expect(letter).toBeUndefined();
    expect(contact.address).toBe('Số 1 đường Mẫu');
  });

  it.each([
    ['a page that tells where to report', { parts: ['contacts', 'report'] }, 1],
    ['no other page', { parts: ['contacts'] }, 0],
    ['no English page', { parts: ['report'], language: 'en' }, 0],
  ])('has a paper form beside %s', (_which, written, count) => {
    const forms = routesOf(portal([page({ slug: 'lien-he', ...written })])).filter(
      ({ address }) => address === '/lien-he/phieu-bao-vuong-mac/',
    );
    expect(forms).toHaveLength(count);
  });
});
