const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Length of a text as its reader counts it: “ệ” is one, however it was typed, and so is an emoji. */
export function perceivedLength(text: string): number {
  return [...graphemes.segment(text)].length;
}

/**
 * The longest beginning of a text that fits, cut between syllables and ended by `ending`; the whole
 * text when it fits, nothing when not even its first syllable does.
 */
export function cutToFit(text: string, fits: (text: string) => boolean, ending = '…'): string {
  if (fits(text)) return text;
  const words = text.split(' ');
  while (words.length > 1) {
    words.pop();
    const shorter = `${words.join(' ').replace(/[\s,.;:–-]+$/u, '')}${ending}`;
    if (fits(shorter)) return shorter;
  }
  return '';
}
