import { firstScreen } from '../first-screen.ts';
import type { Query } from '../parse-query.ts';
import { answering } from './answering.ts';
import { bitCount } from './bits.ts';
import { countFilters, within } from './count-filters.ts';
import type { Gathered } from './gather.ts';
import { gatherBegun } from './gather-begun.ts';
import { areFew, firstHolders, holdersOf } from './hold-phrases.ts';
import { matterOf } from './matter.ts';
import type { OpenIndex } from './open-index.ts';
import { phraseHolders } from './phrase-holders.ts';
import { type QueryWords, queryWords } from './query-words.ts';
import {
  type ChosenFilters,
  type FindOptions,
  type Found,
  foundNothing,
  type Hit,
} from './search.ts';
import { closeness } from './settle.ts';

// What the newest record has before the oldest at equal relevance.
const recency = 0.01;
// Beyond, a syllable that a record lacks counts the less the more there are.
const fewWords = 6;

/** Finds the records that answer a query within the chosen groups. */
export async function find(
  index: OpenIndex,
  query: Query,
  { filters, order, shown = firstScreen, isWanted = () => true }: FindOptions,
): Promise<Found> {
  const asked = queryWords(query);
  if (asked.words.length === 0) return browse(index, query, filters);
  const narrowed = narrowing(index, filters);
  const { gathered, begun } = await gatherBegun(index, asked, query.begun);
  const understood = { ...query, begun };
  if (!isWanted()) return foundNothing(understood);
  const matter = matterOf(asked);
  gathered.scores.keepTo(matter);
  const places = gathered.asked & matter;
  const known = gathered.known & matter;
  const unknown = places & ~known;
  const leftOut = query.syllables.filter(
    (_, place) => place < asked.words.length && (unknown >>> place) & 1,
  );
  const nothing: Found = { ...foundNothing(understood), leftOut };
  const quoted = query.phrases.flat();
  if (quoted.some((syllable) => leftOut.includes(syllable))) return nothing;
  if (bitCount(unknown) * 2 >= bitCount(places)) return nothing;

  const wanted = bitCount(places & known);
  const relevance = relevances(index, gathered, wanted);
  const { phrases } = query;
  const held = await phraseHolders(index, phrases);
  const possible = answering(gathered.scores, bitCount(matter), relevance, held);
  // Where all texts are read, within every filter, no count is a guess.
  const isRead = phrases.length > 0 && areFew(possible);
  const found = isRead ? await holdersOf(index, possible, phrases) : possible;
  const kept = await narrowed(found);
  const inOrder =
    order === 'day'
      ? (one: Hit, other: Hit) => other.id - one.id
      : (one: Hit, other: Hit) => other.score - one.score || other.id - one.id;
  const ranked = kept.map((id) => hit(index, id, relevance[id] ?? 0)).sort(inOrder);
  const isSure = isRead || phrases.length === 0;
  const { hits, unread, lacking } = isSure
    ? { hits: ranked, unread: 0, lacking: new Set() }
    : await firstHolders(index, ranked, phrases, shown);
  const isWhole = ({ id }: Hit) => bitCount(gathered.scores.covered[id] ?? 0) >= wanted;
  const left = found.filter((document) => !lacking.has(document));
  return {
    hits: await settle(hits, Math.min(firstScreen, shown), understood, asked, inOrder),
    unread,
    counts: async () => countFilters(left, await index.facets(), filters),
    areCountsExact: isSure || (unread === 0 && kept.length === found.length),
    leftOut,
    onlyNear: gathered.isThorough && hits.length > 0 && !hits.some(isWhole),
    query: understood,
  };
}

/** How well each document answers, by what the index says. */
function relevances(index: OpenIndex, { scores }: Gathered, wanted: number): Float32Array {
  const { sums, titled } = scores;
  const missing = 3 * Math.min(1, fewWords / wanted);
  const relevance = new Float32Array(sums.length);
  for (let document = 0; document < sums.length; document += 1) {
    const sum = sums[document] ?? 0;
    if (sum === 0) continue;
    const age = (recency * document) / index.records;
    const inTitle = bitCount(titled[document] ?? 0) / wanted;
    relevance[document] =
      sum *
      scores.share(document) ** missing *
      (1 + 1.5 * inTitle ** 3) *
      (0.3 + scores.together(document) ** 5) *
      (1 + age);
  }
  return relevance;
}

/** Puts the first screen in order by what its texts show. */
async function settle(
  ranked: Hit[],
  howMany: number,
  { begun }: Query,
  asked: QueryWords,
  inOrder: (one: Hit, other: Hit) => number,
): Promise<Hit[]> {
  const first = await Promise.all(
    ranked.slice(0, howMany).map(async (one) => {
      const record = await one.load();
      return { ...one, score: one.score * closeness(record, asked, begun) };
    }),
  );
  return [...first.sort(inOrder), ...ranked.slice(howMany)];
}

async function browse(index: OpenIndex, query: Query, filters: ChosenFilters): Promise<Found> {
  const all = Array.from({ length: index.records }, (_, document) => document);
  const hits = (await narrowing(index, filters)(all)).reverse().map((id) => hit(index, id, 0));
  return {
    ...foundNothing(query),
    hits,
    counts: async () => countFilters(all, await index.facets(), filters),
  };
}

/** Narrows documents to the chosen groups; what that needs is under way from now on. */
function narrowing(
  index: OpenIndex,
  filters: ChosenFilters,
): (documents: number[]) => Promise<number[]> {
  if (Object.keys(filters).length === 0) return async (documents) => documents;
  const facets = index.facets();
  facets.catch(() => {});
  return async (documents) => within(documents, await facets, filters);
}

function hit(index: OpenIndex, id: number, score: number): Hit {
  return { id, score, load: () => index.record(id) };
}
