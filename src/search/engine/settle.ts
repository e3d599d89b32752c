import { syllablesOf } from '../syllables.ts';
import { longestRun } from './longest-run.ts';
import type { QueryWords } from './query-words.ts';
import type { FoundRecord } from './search.ts';

/** How much more a record counts for what only its text shows: how long a piece of the query stands in it unbroken, how much of its title that is, and whether it is spelled as typed. */
export function closeness(record: FoundRecord, { words }: QueryWords, begun: boolean): number {
  const title = syllablesOf(record.title);
  const body = syllablesOf([record.summary ?? '', ...record.blocks].join('\n'));
  const inTitle = longestRun(title, words, begun);
  const inBody = longestRun(body, words, begun);
  const better = inTitle.length >= inBody.length ? inTitle : inBody;
  const share = (length: number) => length / words.length;
  return (
    1 +
    share(better.length) ** 3 +
    0.6 * share(inTitle.length) ** 3 +
    0.6 * (inTitle.length / Math.max(1, title.length)) ** 2 +
    0.3 * share(better.asTyped)
  );
}
