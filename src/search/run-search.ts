import { answerTo, asTerms } from './answer-to.ts';
import { type ChosenFilters, countsOf } from './counts-of.ts';
import type { FilterCounts, IndexAnswer, IndexedPage, PagefindIndex } from './pagefind-index.ts';
import type { Query } from './parse-query.ts';
import { ranksOf } from './ranks-of.ts';

/** A found page; `load` fetches what the list shows of it. */
export type Hit = { id: string; load: () => Promise<IndexedPage> };

/** Found pages, best first; how many pages each value of each filter has; syllables left out because no page has them; the query as it was understood. */
export type Found = { hits: Hit[]; counts: FilterCounts; leftOut: string[]; query: Query };

/** Finds the pages that have every syllable of the query and stand in the chosen groups; without a query, all pages of the groups, newest first. */
export async function runSearch(
  index: PagefindIndex,
  query: Query,
  filters: ChosenFilters,
): Promise<Found> {
  if (query.syllables.length === 0) return browse(index, query, filters);
  const { answer, missing, terms, begun } = await answerTo(index, query.syllables, filters);
  const phraseMissed = query.phrases.flat().some((syllable) => missing.includes(syllable));
  if (phraseMissed || missing.length * 2 >= query.syllables.length) {
    return { hits: [], counts: {}, leftOut: [], query };
  }
  const quoted: Set<string>[] = [];
  for (const phrase of query.phrases) quoted.push(await idsOf(index, `"${asTerms(phrase)}"`));
  const ranks = await ranksOf(
    index,
    query.syllables.filter((syllable) => !missing.includes(syllable)),
  );
  const hits = answer.results
    .filter(({ id }) => quoted.every((ids) => ids.has(id)))
    .map(({ id, data }, place) => ({ id, load: data, place, rank: ranks(id) }))
    .sort((a, b) => b.rank - a.rank || a.place - b.place);
  return {
    hits,
    counts: await queryCounts(index, query, terms, filters, answer),
    leftOut: missing,
    query: { ...query, begun },
  };
}

async function browse(index: PagefindIndex, query: Query, filters: ChosenFilters): Promise<Found> {
  const answer = await index.search(null, { filters, sort: { day: 'desc' } });
  const hits = answer.results.map(({ id, data }) => ({ id, load: data }));
  return { hits, counts: await countsOf(index, null, filters, answer), leftOut: [], query };
}

// Pagefind counts pages of a search that is one quoted phrase, or no phrase; of a mixture, it cannot.
async function queryCounts(
  index: PagefindIndex,
  query: Query,
  terms: string,
  filters: ChosenFilters,
  answer: IndexAnswer,
): Promise<FilterCounts> {
  if (query.phrases.length === 0) return countsOf(index, terms, filters, answer);
  const isOnePhrase = query.phrases[0]?.length === query.syllables.length;
  if (!isOnePhrase) return {};
  const quoted = `"${terms}"`;
  return countsOf(index, quoted, filters, await index.search(quoted, { filters }));
}

async function idsOf(index: PagefindIndex, terms: string): Promise<Set<string>> {
  const { results } = await index.search(terms, { filters: {} });
  return new Set(results.map(({ id }) => id));
}
