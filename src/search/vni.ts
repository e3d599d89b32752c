import { composeSyllable, type Keys } from './compose-syllable.ts';

const tones = [undefined, 'sắc', 'huyền', 'hỏi', 'ngã', 'nặng'] as const;

/** A syllable typed in VNI, “d9ie63n”; undefined when it makes none. */
export function vniSyllable(typed: string): string | undefined {
  if (!/^\p{L}/u.test(typed)) return undefined;
  const keys: Keys = { letters: '', stroke: false, round: '', horn: false, tone: undefined };
  for (const key of typed) {
    if (!/\d/u.test(key)) keys.letters += key;
    else if (key === '9') keys.stroke = true;
    else if (key === '6') keys.round = /[aeo](?=[^aeo]*$)/u.exec(keys.letters)?.[0] ?? '';
    else if (key === '7' || key === '8') keys.horn = true;
    else keys.tone = tones[Number(key)];
  }
  return composeSyllable(keys);
}
