const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const small = [
  ...'abcdefghijklmnopqrstuvwxyzđ',
  ...vowels.flatMap((vowel) => tones.map((tone) => `${vowel}${tone}`.normalize('NFC'))),
];

/** Every letter of Vietnamese, small and great, each once. */
export const vietnameseLetters: readonly string[] = [
  ...new Set([...small, ...small.map((letter) => letter.toLocaleUpperCase('vi'))]),
];
