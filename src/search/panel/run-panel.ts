import { panelMarks, type SearchFilterName } from '../marks.ts';
import { addressBar } from './address-bar.ts';
import { announcer, typingRest } from './announcer.ts';
import { answerTo, longerList } from './answer-to.ts';
import { focusOnSlash } from './focus-on-slash.ts';
import type { PanelParts } from './panel-parts.ts';
import { asTyped, isIdle, perPage, type SearchAddress } from './search-address.ts';
import { inTime, type SearchSession } from './search-session.ts';
import { showFilters } from './show-filters.ts';
import { showNearest } from './show-nearest.ts';
import {
  type Listed,
  showFilterTrouble,
  showIdle,
  showMoreTrouble,
  showNoTrouble,
  showOutcome,
  showState,
  showTrouble,
} from './show-outcome.ts';
import { suggestionBox } from './suggestion-box.ts';
import { typingPace } from './typing-pace.ts';

const letterAtEnd = /[\p{L}\p{M}\p{N}]$/u;

/** Runs a search box: it asks the index as the reader types, and keeps the whole search in the page's address. */
export function runPanel(parts: PanelParts, session: SearchSession, base: string): void {
  const bar = addressBar();
  const announce = announcer(parts.announced);
  const pace = typingPace();
  const suggestions = suggestionBox(parts, session.suggest, (typed) => askFirst({ typed }));
  let address = bar.read();
  let listed: Listed | undefined;
  // An answer that comes out of its turn shows nothing.
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // What failed last.
  let again: () => Promise<void> = () => search(0);

  function ask(next: SearchAddress, isTyping = false): void {
    clearTimeout(timer);
    // Before it is written into the box, which takes spaces at the end away.
    const isBegun = isTyping && letterAtEnd.test(parts.input.value);
    address = next;
    bar.write(next, isTyping);
    if (!isTyping) suggestions.close();
    search(isTyping ? typingRest : 0, isBegun);
  }

  function askFirst(part: Partial<SearchAddress>, isTyping = false): void {
    ask({ ...address, ...part, shown: perPage }, isTyping);
  }

  function askTyped(): void {
    const patience = pace.patience();
    if (patience > 0) timer = setTimeout(askTyped, patience);
    else askFirst({ typed: asTyped(parts.input.value) }, true);
  }

  function remove(names: readonly SearchFilterName[]): void {
    const chosen = { ...address.chosen };
    for (const name of names) delete chosen[name];
    askFirst({ chosen });
    // The button that had the focus goes away with its filter.
    parts.count.focus({ preventScroll: true });
  }

  async function search(wait: number, isBegun = false): Promise<void> {
    turn += 1;
    const mine = turn;
    const of = address;
    if (asTyped(parts.input.value) !== of.typed) parts.input.value = of.typed;
    parts.order.value = of.order;
    if (isIdle(of)) {
      // Whoever opens this page means to search, and the page has sent for the head of the index.
      session.prepare();
      listed = undefined;
      showIdle(parts);
      announce('');
      if (areFiltersSeen()) await fillFilters();
      return;
    }
    showState(parts, 'loading');
    const answer = pace.begin();
    try {
      const found = await answerTo(session, of, {
        begun: isBegun,
        isWanted: () => mine === turn,
      });
      if (mine !== turn) return;
      answer.shown();
      show(found, wait);
    } catch {
      if (mine !== turn) return;
      announce('');
      suggestions.close();
      again = () => search(0);
      showTrouble(parts, listed?.of);
    } finally {
      answer.over();
    }
  }

  function show(now: Listed, wait: number): void {
    listed = now;
    const hasRetried = parts.error.contains(document.activeElement);
    showOutcome(parts, now, base, { ask, remove });
    // The button that had the focus goes away with the error.
    if (hasRetried) parts.count.focus({ preventScroll: true });
    if (areFiltersSeen()) fillFilters();
    if (now.outcome.hits.length > 0) say(wait);
    else leadOn(now, wait);
  }

  async function leadOn(from: Listed, wait: number): Promise<void> {
    const mine = turn;
    await showNearest(parts.nearest, from, session, ask, () => mine === turn);
    if (mine === turn) say(wait);
  }

  function say(wait: number): void {
    const said = [parts.count, parts.notice, parts.instead, ...parts.nearest.children];
    announce(said.flatMap(({ textContent }) => textContent || []).join(' '), wait);
  }

  /** Until they are in sight, a phone need not fill the lists of filters. */
  function areFiltersSeen(): boolean {
    return parts.narrow.open || matchMedia('(min-width: 64rem)').matches;
  }

  async function fillFilters(): Promise<void> {
    const mine = turn;
    try {
      const outcome = listed?.outcome ?? (await session.search(address));
      const counts = await inTime(outcome.counts());
      if (mine !== turn) return;
      showFilters(parts.lists, counts, outcome);
      const state = outcome.hits.length > 0 ? 'ready' : 'empty';
      showNoTrouble(parts, isIdle(address) ? 'idle' : state);
    } catch {
      if (mine !== turn) return;
      again = fillFilters;
      showFilterTrouble(parts);
    }
  }

  async function more(): Promise<void> {
    if (!listed) return;
    turn += 1;
    const mine = turn;
    const before = listed.records.length;
    const of = { ...listed.of, shown: before + perPage };
    try {
      const found = await longerList(session, listed, of);
      if (mine !== turn) return;
      address = of;
      bar.write(of, false);
      show(found, 0);
      parts.results.children[before]?.querySelector('a')?.focus();
    } catch {
      if (mine !== turn) return;
      again = more;
      showMoreTrouble(parts);
    }
  }

  parts.input.addEventListener('input', () => {
    clearTimeout(timer);
    turn += 1;
    const typed = asTyped(parts.input.value);
    if (typed) showState(parts, 'loading');
    timer = setTimeout(askTyped, pace.pause());
    suggestions.offerSoon(pace.pause());
  });
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    askFirst({ typed: asTyped(parts.input.value) });
    // The keyboard of a phone would stand before the results.
    if (matchMedia('(pointer: coarse)').matches) parts.input.blur();
  });
  for (const [name, list] of parts.lists) {
    list.addEventListener('change', () => {
      const { [name]: _before, ...others } = address.chosen;
      askFirst({ chosen: list.value ? { ...others, [name]: list.value } : others });
    });
  }
  parts.order.addEventListener('change', () => {
    askFirst({ order: parts.order.value === 'day' ? 'day' : 'relevance' });
  });
  parts.narrow.addEventListener('toggle', () => {
    if (parts.narrow.open) fillFilters();
  });
  parts.more.addEventListener('click', more);
  parts.retry.addEventListener('click', () => again());
  window.addEventListener('online', () => {
    if (parts.panel.getAttribute(panelMarks.state) === 'error') again();
  });
  parts.results.addEventListener('click', () => bar.rememberPlace());
  window.addEventListener('popstate', () => {
    clearTimeout(timer);
    suggestions.close();
    address = bar.read();
    search(0);
  });
  document.addEventListener('keydown', (event) => focusOnSlash(event, parts.input));

  const place = bar.place();
  search(0).then(() => {
    if (place !== undefined) scrollTo(0, place);
  });
}
