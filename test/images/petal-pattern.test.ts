import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { type PetalHue, petalPattern } from '../../src/images/petal-pattern.ts';

const hues: PetalHue[] = ['accent', 'jade', 'gold', 'indigo'];
const ratios = [
  ['portrait', '0 0 400 500'],
  ['landscape', '0 0 600 400'],
] as const;

describe('A petal pattern', () => {
  it('is the same for the same record every time', () => {
    const draw = () => petalPattern('to-hoa-giai-thon-ba', { ratio: 'portrait', hue: 'accent' });
    expect(draw()).toBe(draw());
  });

  it('differs between records whose ids differ in one sign', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `guong-${index}`);
    const drawn = ids.map((id) => petalPattern(id, { ratio: 'landscape', hue: 'jade' }));
    expect(new Set(drawn).size).toBe(ids.length);
  });

  it('differs between the colours of two kinds', () => {
    const drawn = hues.map((hue) => petalPattern('mot-bai', { ratio: 'landscape', hue }));
    expect(new Set(drawn).size).toBe(hues.length);
  });

  it.each(ratios)('is well-formed SVG of its shape (%s)', (ratio, viewBox) => {
    for (const hue of hues) {
      const $ = load(petalPattern('Đ"<&>', { ratio, hue }), { xml: true });
      expect($('svg').attr('viewBox')).toBe(viewBox);
      expect($('path').length).toBeGreaterThan(3);
    }
  });

  it('holds only numbers where shapes are drawn', () => {
    for (let index = 0; index < 50; index += 1) {
      const svg = petalPattern(`bai-${index}`, { ratio: 'portrait', hue: 'gold' });
      const shapes = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, shape]) => shape ?? '');
      expect(shapes.filter((shape) => !/^[MmcahvzHV\d\s.-]+$/.test(shape))).toEqual([]);
    }
  });

  it('is decoration unless it is given a name, which is then read out', () => {
    const plain = petalPattern('a', { ratio: 'portrait', hue: 'accent' });
    expect(plain).toContain('aria-hidden="true"');
    const named = petalPattern('a', {
      ratio: 'portrait',
      hue: 'accent',
      label: 'Hoa <đẹp> & tươi',
    });
    const $ = load(named, { xml: true });
    expect($('svg').attr('role')).toBe('img');
    expect($('title').text()).toBe('Hoa <đẹp> & tươi');
  });
});
