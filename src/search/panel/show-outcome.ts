import type { FoundRecord } from '../engine/search.ts';
import { panelMarks, type SearchFilterName } from '../marks.ts';
import { countInWords, lackInWords, staleInWords, troubleInWords } from './in-words.ts';
import type { PanelParts } from './panel-parts.ts';
import { perPage, type SearchAddress } from './search-address.ts';
import { searchLink } from './search-link.ts';
import type { SearchOutcome } from './search-session.ts';
import { showChips } from './show-chips.ts';
import { showResults } from './show-results.ts';

/** What the search box shows: nothing asked, at work, found, nothing found, out of order. */
export type PanelState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** What a list answers: the search, what it found, and what is shown of that. */
export type Listed = { of: SearchAddress; outcome: SearchOutcome; records: readonly FoundRecord[] };

/** What a reader may do with what is shown. */
export type Deeds = {
  ask: (address: SearchAddress) => void;
  remove: (filters: readonly SearchFilterName[]) => void;
};

/** Says in the page what the search box is doing. */
export function showState({ panel }: PanelParts, state: PanelState): void {
  panel.setAttribute(panelMarks.state, state);
}

/** Shows what was found, or that nothing was. */
export function showOutcome(parts: PanelParts, listed: Listed, base: string, deeds: Deeds): void {
  const { of, outcome, records } = listed;
  const { hits, unread, query, instead, chosen } = outcome;
  const isEmpty = hits.length === 0;
  const rest = hits.length - records.length;
  showResults(parts.results, records, query, base);
  parts.more.hidden = isEmpty || rest + unread <= 0;
  const left = unread > 0 ? '' : ` (còn ${rest.toLocaleString('vi')})`;
  parts.more.textContent = `Xem thêm${left}`;
  parts.count.setAttribute(panelMarks.count, String(hits.length));
  parts.count.textContent = countInWords(outcome, of.typed);
  parts.notice.textContent = lackInWords(outcome);
  const other = { ...of, typed: instead ?? '', shown: perPage };
  parts.instead.replaceChildren(
    ...(instead ? ['Có phải bạn tìm: ', searchLink(instead, other, deeds.ask)] : []),
  );
  showChips(parts.chips, chosen, deeds.remove);
  parts.order.disabled = of.typed === '' || isEmpty;
  parts.hint.hidden = !isEmpty || query.syllables.length === 0;
  parts.browse.hidden = !isEmpty;
  parts.nearest.replaceChildren();
  parts.error.hidden = true;
  showState(parts, isEmpty ? 'empty' : 'ready');
}

/** Shows a box that was asked nothing. */
export function showIdle(parts: PanelParts): void {
  clearCount(parts);
  parts.results.replaceChildren();
  parts.chips.replaceChildren();
  for (const part of [parts.chips, parts.more, parts.hint, parts.error]) part.hidden = true;
  parts.browse.hidden = false;
  showState(parts, 'idle');
}

/** Shows that the answer cannot be had; what an earlier search found stays to be read, and says so. */
export function showTrouble(parts: PanelParts, earlier: SearchAddress | undefined): void {
  const isKept = earlier !== undefined && parts.results.hasChildNodes();
  const words = [troubleInWords(navigator.onLine), ...(isKept ? [staleInWords(earlier)] : [])];
  clearCount(parts);
  parts.more.hidden = true;
  showError(parts, words.join(' '));
  parts.results.before(parts.error);
}

/** Shows that the values to filter by cannot be had; the list stays as it is. */
export function showFilterTrouble(parts: PanelParts): void {
  showError(parts, troubleInWords(navigator.onLine));
  parts.results.before(parts.error);
}

/** Takes a trouble away that left the list as it is. */
export function showNoTrouble(parts: PanelParts, state: PanelState): void {
  if (parts.error.hidden) return;
  parts.error.hidden = true;
  showState(parts, state);
}

/** Shows that more of a list cannot be had, where the list ends. */
export function showMoreTrouble(parts: PanelParts): void {
  showError(parts, troubleInWords(navigator.onLine));
  parts.results.after(parts.error);
}

function showError(parts: PanelParts, words: string): void {
  parts.trouble.textContent = words;
  parts.error.hidden = false;
  parts.hint.hidden = true;
  parts.browse.hidden = true;
  showState(parts, 'error');
}

function clearCount({ count, notice, instead, order }: PanelParts): void {
  count.setAttribute(panelMarks.count, '');
  for (const part of [count, notice, instead]) part.replaceChildren();
  order.disabled = true;
}
