import { telexSyllable } from './telex.ts';
import { vniSyllable } from './vni.ts';

/** What keys typed without a Vietnamese keyboard program stand for, “ddieenr hinhf” or “d9ie63n hi2nh”; undefined when they are no such keys. */
export function typingReading(syllables: string[]): string | undefined {
  const hasDigits = syllables.some((syllable) => /\p{L}\d/u.test(syllable));
  const read = hasDigits ? vniSyllable : telexSyllable;
  const reading = syllables.map((syllable) => read(syllable) ?? syllable);
  return reading.some((syllable, place) => syllable !== syllables[place])
    ? reading.join(' ')
    : undefined;
}
