import type { Vocabulary } from './vocabulary.ts';

/** The numbers of all syllables, by their spelling. */
export function syllablesInOrder({ firsts, seconds, spelled }: Vocabulary): Uint32Array {
  const rank = ranks(spelled);
  const first = firsts.all();
  const second = seconds.all();
  return places(second, (value) => value === 0).sort(
    (a, b) => at(rank, at(first, a)) - at(rank, at(first, b)),
  );
}

/** The numbers of all pairs, by their spelling without marks, then by their marks. */
export function pairsInOrder({ firsts, seconds, spelled, folded }: Vocabulary): Uint32Array {
  const rank = ranks(spelled);
  const plain = Uint32Array.from(folded, (word) => at(rank, word));
  const first = firsts.all();
  const second = seconds.all();
  return places(second, (value) => value > 0).sort(
    (a, b) =>
      // A space comes before any letter, so the order of the words is that of the text.
      at(plain, at(first, a)) - at(plain, at(first, b)) ||
      at(plain, at(second, a) - 1) - at(plain, at(second, b) - 1) ||
      at(rank, at(first, a)) - at(rank, at(first, b)) ||
      at(rank, at(second, a) - 1) - at(rank, at(second, b) - 1),
  );
}

function ranks(words: string[]): Uint32Array {
  const order = [...words.keys()].sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1));
  const rank = new Uint32Array(words.length);
  for (const [nth, word] of order.entries()) rank[word] = nth;
  return rank;
}

function places(numbers: Uint32Array, wanted: (value: number) => boolean): Uint32Array {
  let count = 0;
  for (const value of numbers) if (wanted(value)) count += 1;
  const found = new Uint32Array(count);
  let at = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    if (!wanted(numbers[place] ?? 0)) continue;
    found[at] = place;
    at += 1;
  }
  return found;
}

function at(numbers: Uint32Array, place: number): number {
  return numbers[place] ?? 0;
}
