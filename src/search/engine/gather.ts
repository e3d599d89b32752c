import { firstScreen } from '../first-screen.ts';
import type { Evidence } from './evidence.ts';
import { pairAt, syllableAt } from './look-up.ts';
import type { OpenIndex } from './open-index.ts';
import { pairPlan } from './pair-plan.ts';
import type { QueryWords } from './query-words.ts';
import { Scores } from './scores.ts';

/** What an index says of a query: its documents' scores; the places that were asked for, as bits; those that any document answers; how many pairs were asked for; whether every syllable was, so that what a document does not answer it does not have. */
export type Gathered = {
  scores: Scores;
  asked: number;
  known: number;
  pairs: number;
  isThorough: boolean;
};

// In so small an index a syllable weighs little, so all are asked for at once.
const small = 1500;
// Up to here a query is words, of which a screenful is wanted; beyond, it is two words or more that
// somebody remembers side by side: where they stand so, syllables apart add weight and nothing else.
const shortQuery = 3;
// Beyond, syllables by themselves are too heavy to fetch them all.
const longQuery = 7;

/**
 * Asks for pairs first, since they are rare and part documents well. Syllables by themselves, each
 * of which half of the documents may have, only follow where pairs leave a screen unfilled or a
 * place unanswered.
 */
export async function gather(
  index: OpenIndex,
  query: QueryWords,
  begun: boolean,
): Promise<Gathered> {
  const { length } = query.words;
  const scores = new Scores(index.records);
  const gathered: Gathered = { scores, asked: 0, known: 0, pairs: 0, isThorough: false };
  const add = (found: Evidence[], isPair: boolean) => {
    for (const evidence of found) {
      scores.add(evidence, isPair);
      gathered.asked |= evidence.places;
      if (evidence.documents.length > 0) gathered.known |= evidence.places;
      if (isPair) gathered.pairs += 1;
    }
  };
  const addPairs = async (places: number[]) =>
    add(await Promise.all(places.map((place) => pairAt(index, query, place, begun))), true);
  const addSyllables = async (places: number[]) => {
    add(await Promise.all(places.map((place) => syllableAt(index, query, place, begun))), false);
    gathered.isThorough = places.length === length;
  };

  const everywhere = [...query.words.keys()];
  const isSmall = index.records <= small || length === 1;
  const { first, more } = pairPlan(length);
  await Promise.all([addPairs(first), addSyllables(isSmall ? everywhere : [])]);
  const whole = scores.having(first.length);
  if (whole === 0 || whole > firstScreen) await addPairs(more);
  if (isSmall) return gathered;
  // Or else it is words out of a title.
  const enough = length > shortQuery ? 1 : firstScreen;
  if (scores.having(gathered.pairs) >= enough) return gathered;
  const open = gathered.asked & ~scores.bestCovered();
  await addSyllables(
    length > longQuery ? everywhere.filter((place) => (open >>> place) & 1) : everywhere,
  );
  return gathered;
}
