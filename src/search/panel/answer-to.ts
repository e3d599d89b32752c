import type { SearchAddress } from './search-address.ts';
import { inTime, type Manner, type SearchOutcome, type SearchSession } from './search-session.ts';
import type { Listed } from './show-outcome.ts';

/** Searches, and loads what is shown of the answer. */
export async function answerTo(
  session: SearchSession,
  of: SearchAddress,
  manner: Manner = {},
): Promise<Listed> {
  const outcome = await session.search(of, manner);
  return { of, outcome, records: await recordsOf(outcome, of.shown) };
}

/** The same list with more shown of it; asked for anew where a publication ended it, or where the rest was not read yet. */
export function longerList(
  session: SearchSession,
  { outcome }: Listed,
  of: SearchAddress,
): Promise<Listed> {
  const anew = () => answerTo(session, of, { begun: outcome.query.begun });
  if (outcome.unread > 0) return anew();
  return recordsOf(outcome, of.shown).then((records) => ({ of, outcome, records }), anew);
}

function recordsOf({ hits }: SearchOutcome, howMany: number) {
  return inTime(Promise.all(hits.slice(0, howMany).map((hit) => hit.load())));
}
