import { RESERVED_SLUGS } from '../schema/slug.ts';

const toned = { a: 'àáảãạ', e: 'èéẻẽẹ', o: 'òóỏõọ', u: 'ùúủũụ', y: 'ỳýỷỹỵ' } as const;

/** The same text in Unicode's composed form (NFC), which all our files use. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

// An open syllable alone: an onset, o or u, and a marked vowel that ends the syllable. The onset
// list has no q, since in "quý" the u belongs to the consonant.
// Whole words are matched first: phones of a few years ago cannot read a look-behind.
const word = /[\p{L}\p{M}]+/gu;
const newStyleSyllable = /^([bcdđghklmnprstvx]{0,3})(?:(o)([àáảãạèéẻẽẹ])|(u)([ỳýỷỹỵ]))$/iu;

/** The same text in NFC with tone marks in the style of "hòa", "khỏe", "thủy" (not "hoà", "khoẻ", "thuỷ"). */
export function toneStyle(text: string): string {
  return nfc(text).replace(word, (whole) =>
    whole.replace(
      newStyleSyllable,
      (_all, onset: string, o?: string, ae?: string, u?: string, y?: string) =>
        onset + movedMark(o ?? u ?? '', ae ?? y ?? ''),
    ),
  );
}

function movedMark(first: string, second: string): string {
  const lower = second.toLowerCase();
  const plain = toned.a.includes(lower) ? 'a' : toned.e.includes(lower) ? 'e' : 'y';
  const mark = toned[plain].indexOf(lower);
  const marked = (first.toLowerCase() === 'o' ? toned.o : toned.u).charAt(mark);
  return inCaseOf(first, marked) + inCaseOf(second, plain);
}

function inCaseOf(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase();
}

/** Lower case without any mark, đ as d; "Điển hình" becomes "dien hinh", in NFC or NFD alike. */
export function fold(text: string): string {
  // Old converters wrote the Icelandic letter Ð (U+00D0) or Ɖ (U+0189) for Đ; they look the same.
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðɖ]/gu, 'd');
}

const longestSlug = 80;

/** An address part of a title: at most 80 ASCII letters, digits and hyphens; never empty or a part of list addresses. */
export function slugify(text: string): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const slug = cutAtHyphen(whole) || 'muc';
  return RESERVED_SLUGS.includes(slug) ? `${slug}-2` : slug;
}

function cutAtHyphen(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const end = slug.lastIndexOf('-', longestSlug);
  return slug.slice(0, end > 0 ? end : longestSlug);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Order of two texts in the Vietnamese alphabet, numbers by their value ("Thôn 2" before "Thôn 10"). */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
