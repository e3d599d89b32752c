import { fold } from '../../../../src/domain/vietnamese.ts';

/** The syllables and numbers of a text, without marks and in small letters. */
export function foldedSyllables(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
