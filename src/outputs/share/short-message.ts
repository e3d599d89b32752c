import { nfc } from '../../domain/vietnamese.ts';

/** A text for SMS and how many messages it is sent and paid as. */
export interface ShortMessage {
  text: string;
  /** Characters as the network counts them. */
  length: number;
  parts: number;
}

/** Characters of one message, and of each part of a longer one. Source: 3GPP TS 23.038, 23.040. */
const capacity = { gsm7: { one: 160, part: 153 }, ucs2: { one: 70, part: 67 } };

const GSM7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]$/u;
/** Characters that take the room of two. */
const GSM7_DOUBLE = /^[\f^{}\\[~\]|€]$/u;

/** Signs that GSM-7 lacks, by those that it has. */
const plainSigns: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '…': '...',
  '•': '-',
  '·': '-',
  '×': 'x',
  '₫': 'd',
  '\u00a0': ' ',
};

/** What a text costs as SMS: one strange letter makes a whole message UCS-2. */
export function shortMessage(text: string): ShortMessage {
  const composed = nfc(text);
  const weights = [...composed].map((letter) =>
    GSM7.test(letter) ? 1 : GSM7_DOUBLE.test(letter) ? 2 : undefined,
  );
  const isPlain = weights.every((weight) => weight !== undefined);
  const length = isPlain ? weights.reduce((sum, weight) => sum + weight, 0) : composed.length;
  const { one, part } = isPlain ? capacity.gsm7 : capacity.ucs2;
  return { text: composed, length, parts: length <= one ? 1 : Math.ceil(length / part) };
}

/** A text without marks in letters of GSM-7 alone: “Tổ hòa giải…” becomes “To hoa giai...”. */
export function withoutMarks(text: string): string {
  return [...text.normalize('NFD').replace(/\p{M}+/gu, '')]
    .map((letter) => plainLetters[letter] ?? plainSigns[letter] ?? letter)
    .join('')
    .replace(/[^\n\r -_a-~]/gu, '');
}

/** The letter that has no parts, also as old converters wrote it. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  Ð: 'D',
  ð: 'd',
  Ɖ: 'D',
};
