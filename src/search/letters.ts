import { toneStyle } from '../domain/vietnamese.ts';

// Pagefind looks a word up without its marks, but knows no plain form of đ, which does not
// decompose. ḏ does, and Vietnamese has no other use for it.
const toIndex = new Map([
  ['đ', 'ḏ'],
  ['Đ', 'Ḏ'],
  ['Ð', 'Ḏ'],
  ['ð', 'ḏ'],
]);

// Pagefind finds every word that begins with what was typed: "tien" would find "tiếng", and three
// syllables of a name would find a third of the site. A letter after each syllable ends it.
const endOfSyllable = 'ǀ';
const endOfTitleSyllable = 'ǂ';

// Pagefind gives a position to each run between spaces, so phrases would stop at a lone dash, and
// inside "23/KH-STP". These two tie a lone dash to the word before, and part a compound.
const tiedSpace = '\u2063';
const parted = '\u2060';

// A lone sign before each block keeps "Khánh Hòa" and the "Giai đoạn" of the next line from being one phrase.
const blockStart = '\u2061';

/** What stands between two blocks of a page in one line of text. */
export const blockBreak = ' · ';

const syllable = /[\p{L}\p{M}\p{N}]+/gu;
const entityOrSyllable = /&#?\w+;|[\p{L}\p{M}\p{N}]+/gu;
const loneSigns = /\s+((?:&#?\w+;|[^\p{L}\p{M}\p{N}\s&<>])+)(?=\s|$)/gu;
const signsInCompound = new RegExp(
  `(${endOfSyllable})([^\\p{L}\\p{M}\\p{N}\\s&<>]+)(?=[\\p{L}\\p{N}])`,
  'gu',
);

function indexLetters(text: string): string {
  return toneStyle(text).replace(/[đĐðÐ]/gu, (letter) => toIndex.get(letter) ?? letter);
}

/** HTML text (entities allowed) as the index stores it; `readerText` is the way back. */
export function indexText(text: string): string {
  return indexLetters(text)
    .replace(loneSigns, `${tiedSpace}$1`)
    .replace(entityOrSyllable, (run) => (run.startsWith('&') ? run : run + endOfSyllable))
    .replace(signsInCompound, `$1$2${parted} `);
}

/** What the index stores before the text of a block; the spaces also part blocks that touch each other in the HTML. */
export const indexBlockStart = ` ${blockStart} `;

/** The syllables of a title in the form that the index keeps for titles alone. */
export function indexTitle(text: string): string {
  const runs = indexLetters(text.replace(/&#?\w+;/gu, ' ')).match(syllable) ?? [];
  return runs.map((run) => run + endOfTitleSyllable).join(' ');
}

/** Text of the index as a person reads it: đ again, no signs of ours, no title kept apart. */
export function readerText(indexed: string): string {
  return indexed
    .replace(new RegExp(`\\S*${endOfTitleSyllable}\\S*\\s*`, 'gu'), '')
    .replace(new RegExp(`([.,:;!?…])\\s*(?:${blockStart}\\s*)+`, 'gu'), '$1 ')
    .replace(new RegExp(`\\s*(?:${blockStart}\\s*)+`, 'gu'), blockBreak)
    .replaceAll(endOfSyllable, '')
    .replaceAll(`${parted} `, '')
    .replaceAll(parted, '')
    .replaceAll(tiedSpace, ' ')
    .replaceAll('ḏ', 'đ')
    .replaceAll('Ḏ', 'Đ')
    .replace(/^[\s·]+|[\s·]+$/gu, '');
}

/** How a syllable is looked up: anywhere on a page, in titles alone, or as the beginning of a syllable. */
export type Lookup = 'page' | 'title' | 'beginning';

/** One syllable of a query in the letters of the index. */
export function queryTerm(text: string, lookup: Lookup): string {
  const end = { page: endOfSyllable, title: endOfTitleSyllable, beginning: '' }[lookup];
  // Lower case here, since Pagefind uses the browser's language, and Turkish has another small I.
  return indexLetters(text).toLowerCase() + end;
}
