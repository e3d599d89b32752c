import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { charactersOf } from './woff2-characters.ts';

const styles = join(import.meta.dirname, '..', '..', 'src', 'styles');
const folder = join(styles, 'fonts');
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));

const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const small = [
  ...'abcdefghijklmnopqrstuvwxyzđ',
  ...vowels.flatMap((vowel) => tones.map((tone) => `${vowel}${tone}`.normalize('NFC'))),
];
/** Letters, and the signs of official Vietnamese: quotation marks, dashes, the dot between facts. */
const alphabet = [
  ...small,
  ...small.map((letter) => letter.toLocaleUpperCase('vi')),
  ...'0123456789 .,;:!?()/%+-–—…·›“”‘’"\'\u00a0₫°',
];

describe('The typeface', () => {
  it('has the three styles that the pages name', () => {
    const css = readFileSync(join(styles, 'tokens.css'), 'utf8');
    const named = [...css.matchAll(/url\('\.\/fonts\/([^']+)'\)/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(files.sort());
  });

  it.each(files)('draws the whole Vietnamese alphabet: %s', (name) => {
    const drawn = charactersOf(readFileSync(join(folder, name)));
    const missing = alphabet.filter((letter) => !drawn.has(letter.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });

  it.each(files)('weighs at most 20 KB: %s', (name) => {
    expect(readFileSync(join(folder, name)).length).toBeLessThanOrEqual(20_000);
  });
});
