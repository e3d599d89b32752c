import { type Forms, syllablesOf } from '../syllables.ts';
import { longestRun } from './longest-run.ts';
import type { QueryWord, QueryWords } from './query-words.ts';
import { recordLines } from './record-lines.ts';
import type { FoundRecord } from './search.ts';

/** How much more a record counts for what only its text shows: how long a piece of the query stands in it unbroken, how much of its title that is, and how much of the query it spells as typed. */
export function closeness(
  record: FoundRecord,
  { words, hasMarks }: QueryWords,
  begun: boolean,
): number {
  const { title, body, spellings } = textOf(record);
  const inTitle = longestRun(title, words, { hasMarks, begun });
  const inBody = longestRun(body, words, { hasMarks, begun });
  const ofTitle = Math.min(1, (inTitle * words.length) / Math.max(1, title.length));
  const isSpelled = ({ spelled, standard }: QueryWord) =>
    spellings.has(spelled) || (standard !== undefined && spellings.has(standard.spelled));
  return (
    1 +
    8 * Math.max(inTitle, inBody) ** 6 +
    inTitle ** 3 +
    0.6 * ofTitle ** 2 +
    words.filter(isSpelled).length / words.length
  );
}

type Text = { title: Forms[]; body: Forms[]; spellings: Set<string> };

// Who types on meets the same records at each letter, and some are as long as a law.
const known = new WeakMap<FoundRecord, Text>();

function textOf(record: FoundRecord): Text {
  const kept = known.get(record);
  if (kept) return kept;
  const title = syllablesOf(record.title);
  const body = syllablesOf(recordLines(record).join('\n'));
  const spellings = new Set([...title, ...body].map(({ spelled }) => spelled));
  const text = { title, body, spellings };
  known.set(record, text);
  return text;
}
