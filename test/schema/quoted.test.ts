import { expect, it } from 'vitest';
import { quoted } from '../../src/schema/quoted.ts';

it.each<[unknown, string]>([
  ['chữ', '“chữ”'],
  ['hai\n  dòng', '“hai dòng”'],
  [['a', 1], '“["a",1]”'],
  [{ toString: 'x' }, '“{"toString":"x"}”'],
  [undefined, '“”'],
  ['a'.repeat(100), `“${'a'.repeat(60)}…”`],
])('What an editor wrote is quoted on one line: %j', (written, text) => {
  expect(quoted(written)).toBe(text);
});
