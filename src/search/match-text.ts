import { syllablesOf } from './syllables.ts';

/** A text as it is matched: its syllables in order, each between two spaces, without marks and as spelled. */
export type MatchedText = { readonly folded: string; readonly spelled: string };

/** Makes a text ready to be matched, which is worth keeping where many are searched. */
export function matchedText(text: string): MatchedText {
  const syllables = syllablesOf(text.normalize('NFC'));
  return {
    folded: spaced(syllables.map(({ folded }) => folded)),
    spelled: spaced(syllables.map(({ spelled }) => spelled)),
  };
}

/**
 * How well texts answer what was typed, the first of them being the title; 0 when a syllable is in
 * none. The last syllable may be only begun. In order of weight: with the very marks typed, side by
 * side in the title, all in the title, side by side anywhere, the last one whole, at the start.
 */
export function matchScore(typed: MatchedText, texts: readonly MatchedText[]): number {
  const words = begunWords(typed.folded);
  const isIn = (form: keyof MatchedText, word: string) =>
    texts.some((text) => text[form].includes(word));
  if (!words.every((word) => isIn('folded', word))) return 0;
  const title = texts[0]?.folded ?? '';
  const phrase = typed.folded.trimEnd();
  // Only what bears marks asks for them: “hòa giai” is content with any “giai”.
  const marked = begunWords(typed.spelled).filter((word, place) => word !== words[place]);
  const merits = [
    marked.every((word) => isIn('spelled', word)),
    title.includes(phrase),
    words.every((word) => title.includes(word)),
    isIn('folded', phrase),
    title.includes(typed.folded),
    title.startsWith(phrase),
  ];
  return merits.reduce((score, merit) => score * 2 + Number(merit), 1);
}

function spaced(syllables: readonly string[]): string {
  return syllables.length === 0 ? '' : ` ${syllables.join(' ')} `;
}

// Each as it stands between two spaces, the last one open at its end.
function begunWords(text: string): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  return words.map((word, place) => (place < words.length - 1 ? ` ${word} ` : ` ${word}`));
}
