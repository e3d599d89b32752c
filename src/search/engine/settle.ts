import { type Forms, syllablesOf } from '../syllables.ts';
import { longestRun } from './longest-run.ts';
import type { QueryWords } from './query-words.ts';
import type { FoundRecord } from './search.ts';

/** How much more a record counts for what only its text shows: how long a piece of the query stands in it unbroken, how much of its title that is, and how much of the query it spells as typed. */
export function closeness(
  record: FoundRecord,
  { words, hasMarks }: QueryWords,
  begun: boolean,
): number {
  const title = syllablesOf(record.title);
  const body = syllablesOf([record.summary ?? '', ...record.blocks].join('\n'));
  const inTitle = longestRun(title, words, { hasMarks, begun });
  const inBody = longestRun(body, words, { hasMarks, begun });
  const ofTitle = Math.min(1, (inTitle * words.length) / Math.max(1, title.length));
  return (
    1 +
    Math.max(inTitle, inBody) ** 3 +
    0.6 * inTitle ** 3 +
    0.6 * ofTitle ** 2 +
    0.4 * shareAsTyped([...title, ...body], words)
  );
}

function shareAsTyped(text: readonly Forms[], words: readonly Forms[]): number {
  const spellings = new Set(text.map(({ spelled }) => spelled));
  return words.filter(({ spelled }) => spellings.has(spelled)).length / words.length;
}
