/** What was typed of a syllable: its letters without marks, đ, the vowel that has a circumflex, whether another has horn or breve, its tone. */
export type Keys = {
  letters: string;
  stroke: boolean;
  round: string;
  horn: boolean;
  tone: 'sắc' | 'huyền' | 'hỏi' | 'ngã' | 'nặng' | undefined;
};

const toneMarks = { sắc: '\u0301', huyền: '\u0300', hỏi: '\u0309', ngã: '\u0303', nặng: '\u0323' };
const circumflex = '\u0302';
const breve = '\u0306';
const horn = '\u031b';
const parts =
  /^(b|ch|c|d|gh|gi(?=[aeouy])|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?([aeiouy]{1,3})(ch|c|m|nh|ng|n|p|t)?$/u;

/** The syllable that such keys make, in NFC; undefined when Vietnamese has none like it, or when no key was a mark. */
export function composeSyllable(keys: Keys): string | undefined {
  const [, onset = '', vowels = '', coda = ''] = parts.exec(keys.letters) ?? [];
  // “oâ” and “oê” are in no syllable: the letter was doubled by mistake.
  if (/o[ae]/u.test(vowels) && /[ae]/u.test(keys.round)) return undefined;
  const isMarked = keys.stroke || keys.round !== '' || keys.horn || keys.tone !== undefined;
  if (vowels === '' || !isMarked) return undefined;
  const shaped = shapedVowels(vowels, keys);
  const toned = keys.tone === undefined ? -1 : tonePlace(shaped, coda);
  const nucleus = shaped
    .map((letter, place) => (place === toned && keys.tone ? letter + toneMarks[keys.tone] : letter))
    .join('');
  return `${keys.stroke && onset === 'd' ? 'đ' : onset}${nucleus}${coda}`.normalize('NFC');
}

function shapedVowels(vowels: string, { round, horn: hasHorn }: Keys): string[] {
  const rounded = round === '' ? -1 : vowels.lastIndexOf(round);
  return [...vowels].map((letter, place) => {
    if (place === rounded) return letter + circumflex;
    if (!hasHorn) return letter;
    // One key marks both of "ươ", but of "oă" the a alone, and of "ưa" the u.
    if (letter === 'a') return vowels.includes('u') ? letter : letter + breve;
    if (letter === 'o') return vowels.includes('a') ? letter : letter + horn;
    // Of "ưu" and "ươu" only the first u has a horn.
    return letter === 'u' && vowels.indexOf('u') === place ? letter + horn : letter;
  });
}

/** Where the tone mark stands: on the last vowel with a mark of its own, else before what ends the syllable, in the style of "hòa". */
function tonePlace(vowels: string[], coda: string): number {
  const marked = vowels.findLastIndex((letter) => letter.length > 1);
  if (marked !== -1) return marked;
  if (coda !== '') return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}
