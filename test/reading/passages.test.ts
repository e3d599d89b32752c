import { describe, expect, it } from 'vitest';
import { breaths } from '../../src/reading/passages.ts';

const words = (count: number) => Array.from({ length: count }, () => 'lành').join(' ');

describe('What is said in one breath', () => {
  it('is a sentence', () => {
    expect(breaths('Tổ hòa giải họp. Hai bên bắt tay! Ai cũng vui?')).toEqual([
      'Tổ hòa giải họp.',
      'Hai bên bắt tay!',
      'Ai cũng vui?',
    ]);
  });

  it('ends at a comma in a sentence that is too long', () => {
    const [first, second] = [`${words(30)},`, `${words(30)}.`];
    expect(breaths(`${first} ${second}`)).toEqual([first, second]);
  });

  it('ends between words where there is no comma, and loses none', () => {
    const parts = breaths(words(100));
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(200);
    expect(parts.join(' ')).toBe(words(100));
  });

  it('is nothing where there are only signs', () => {
    expect(breaths('· — …')).toEqual([]);
  });

  it('does not end inside a number', () => {
    expect(breaths('Thu 1.250.000 đồng, đạt 98,5%.')).toEqual(['Thu 1.250.000 đồng, đạt 98,5%.']);
  });
});
