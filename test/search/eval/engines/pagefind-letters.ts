const joint = 'ǀ';
const syllable = /[\p{L}\p{M}\p{N}]+/gu;

/** Text with đ as ḏ: Pagefind looks a word up without its marks, and đ has no plain form for it. */
export function plainDInHook(text: string): string {
  return text.normalize('NFC').replaceAll('đ', 'ḏ').replaceAll('Đ', 'Ḏ');
}

/** The pairs of neighbouring syllables of a text, each as one word. */
export function pairsIn(text: string): string {
  const syllables = plainDInHook(text).toLowerCase().match(syllable) ?? [];
  return syllables
    .slice(1)
    .map((next, nth) => `${syllables[nth]}${joint}${next}`)
    .join(' ');
}

/** Text with đ as ḏ, and its pairs after it. */
export function withPairs(text: string): string {
  return `${plainDInHook(text)} ${pairsIn(text)}`;
}
