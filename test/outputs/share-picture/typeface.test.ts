import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EMBLEM } from '../../../src/outputs/share-picture/emblem.ts';
import { isDrawn, reachOf, widthOf } from '../../../src/outputs/share-picture/typeface.ts';
import { charactersOf } from '../../styles/woff2-characters.ts';

const root = join(import.meta.dirname, '../../..');

it.each(['400', '700'])('Our letters are those of the font of pages, weight %s', (weight) => {
  const font = join(root, `src/styles/fonts/be-vietnam-pro-${weight}.woff2`);
  const letters = [...charactersOf(readFileSync(font))].map((code) => String.fromCodePoint(code));
  expect(letters.length).toBeGreaterThan(200);
  expect(letters.filter((letter) => !isDrawn(letter))).toEqual([]);
});

it('Letters that stand apart in the font stand apart in a drawing, and closer where it says so', () => {
  const apart = widthOf('T', 'bold', 100) + widthOf('ư', 'bold', 100);
  expect(widthOf('Tư', 'bold', 100)).toBeLessThan(apart);
  expect(widthOf('HH', 'bold', 100)).toBe(2 * widthOf('H', 'bold', 100));
});

it('Marks count in the room that a line needs', () => {
  expect(reachOf('Ể', 'bold').height).toBeGreaterThan(reachOf('E', 'bold').height + 0.3);
  expect(reachOf('ạ', 'bold').depth).toBeGreaterThan(reachOf('a', 'bold').depth + 0.1);
});

it('The flower is the one of the site', () => {
  expect(readFileSync(join(root, 'public/emblem.svg'), 'utf8')).toContain(EMBLEM);
});
