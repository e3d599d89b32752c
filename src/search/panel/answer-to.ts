import type { SearchAddress } from './search-address.ts';
import { inTime, type SearchOutcome, type SearchSession } from './search-session.ts';
import type { Listed } from './show-outcome.ts';

/** Searches, and loads what is shown of the answer. */
export async function answerTo(session: SearchSession, of: SearchAddress): Promise<Listed> {
  const outcome = await session.search(of);
  return { of, outcome, records: await recordsOf(outcome, of.shown) };
}

/** The same list with more shown of it; asked for anew where a publication ended it, or where the rest was not read yet. */
export function longerList(
  session: SearchSession,
  { outcome }: Listed,
  of: SearchAddress,
): Promise<Listed> {
  if (outcome.unread > 0) return answerTo(session, of);
  return recordsOf(outcome, of.shown).then(
    (records) => ({ of, outcome, records }),
    () => answerTo(session, of),
  );
}

function recordsOf({ hits }: SearchOutcome, howMany: number) {
  return inTime(Promise.all(hits.slice(0, howMany).map((hit) => hit.load())));
}
