import { composeSyllable, type Keys } from './compose-syllable.ts';

const tones: Record<string, Keys['tone']> = { s: 'sắc', f: 'huyền', r: 'hỏi', x: 'ngã', j: 'nặng' };
const vowel = /[aeiouy]/u;

/** A syllable typed in Telex, “ddieenr”; undefined when it makes none. */
export function telexSyllable(typed: string): string | undefined {
  const keys: Keys = { letters: '', stroke: false, round: '', horn: false, tone: undefined };
  for (const key of typed) {
    const hasVowel = vowel.test(keys.letters);
    if (key === 'd' && keys.letters.startsWith('d') && !keys.stroke) keys.stroke = true;
    else if (hasVowel && key in tones) keys.tone = tones[key];
    else if (hasVowel && key === 'z') keys.tone = undefined;
    else if (key === 'w') {
      keys.horn = true;
      // Alone it is ư: “tw” for “tư”.
      if (!/[aou]/u.test(keys.letters)) keys.letters += 'u';
    } else if (/[aeo]/u.test(key) && keys.round === '' && keys.letters.includes(key))
      keys.round = key;
    else keys.letters += key;
  }
  return composeSyllable(keys);
}
