import { nfc } from '../../domain/vietnamese.ts';
import { isDrawn } from './typeface.ts';

/** Signs that people type for others, and letters that old converters wrote for đ. */
const standIns: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  Ɖ: 'Đ',
  ð: 'đ',
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '−': '–',
  '„': '“',
  '‟': '“',
  '‚': '‘',
  '′': '’',
  '″': '”',
  '∙': '·',
  '●': '•',
  '≥': '>',
  '≤': '<',
};

/**
 * A text on one line in letters that our typeface has: composed, other signs by those that stand
 * for them, without what nobody can draw in it (emoji, Chinese characters).
 */
export function drawableText(text: string): string {
  return [...nfc(text)].map(drawn).join('').replace(/ +/g, ' ').trim();
}

function drawn(letter: string): string {
  if (/\s/u.test(letter)) return ' ';
  if (isDrawn(letter)) return letter;
  const standIn = standIns[letter];
  if (standIn !== undefined) return standIn;
  return [...letter.normalize('NFKD')].filter(isDrawn).join('');
}
