import { countInWords } from './in-words.ts';
import { nearbySearches } from './nearby-searches.ts';
import type { SearchAddress } from './search-address.ts';
import { searchLink } from './search-link.ts';
import type { SearchSession } from './search-session.ts';
import type { Listed } from './show-outcome.ts';

/** Offers, under a search that found nothing, those near it that find something. */
export async function showNearest(
  list: HTMLUListElement,
  { of, outcome }: Listed,
  session: SearchSession,
  ask: (address: SearchAddress) => void,
  isWanted: () => boolean,
): Promise<void> {
  for (const { words, address } of nearbySearches(of, outcome.leftOut)) {
    const found = await session.search(address).catch(() => undefined);
    if (!isWanted()) return;
    if (found === undefined || found.hits.length === 0) continue;
    const item = document.createElement('li');
    item.append(searchLink(`${words}: ${countInWords(found, '')}`, address, ask));
    list.append(item);
  }
}
