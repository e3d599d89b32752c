import { nfc } from '../domain/vietnamese.ts';

/** A file's text as NFC with `\n` line ends; undefined when it is not UTF-8 text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return cleanText(text);
}

/** Text as NFC with `\n` line ends, without characters that feeds and pages may not hold. */
export function cleanText(text: string): string {
  return nfc(
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, keptControl),
  );
}

/** Word's line break (vertical tab) becomes a line end; other control characters would break feeds. */
function keptControl(character: string): string {
  if (character === '\n' || character === '\t') return character;
  return character === '\v' || character === '\f' ? '\n' : '';
}
