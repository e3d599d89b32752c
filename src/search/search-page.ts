import { panelMarks } from './marks.ts';
import { type PanelParts, type PanelState, panelParts } from './panel-parts.ts';
import {
  continuesTyping,
  readAddress,
  type SearchAddress,
  writeAddress,
} from './search-address.ts';
import { type SearchOutcome, searchSession } from './search-session.ts';
import { showFilters } from './show-filters.ts';
import { showResult } from './show-result.ts';

const typingPause = 200;
const perPage = 10;

/** The search page's box: it asks the index as the reader types, and keeps query and filters in the address. */
export class SearchPanel extends HTMLElement {
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const parts = panelParts(this);
    const session = searchSession(this.dataset.base ?? '/');
    const search = () => this.#search(parts, session.search);
    const changed = () => {
      clearTimeout(this.#timer);
      this.#remember(addressIn(parts));
      search();
    };
    parts.input.addEventListener('focus', () => session.prepare(), { once: true });
    parts.input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#asked += 1;
      if (parts.input.value.trim()) this.#state = 'loading';
      this.#timer = setTimeout(changed, typingPause);
    });
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      changed();
    });
    for (const list of parts.lists.values()) list.addEventListener('change', changed);
    parts.retry.addEventListener('click', search);
    parts.clear.addEventListener('click', () => {
      for (const list of parts.lists.values()) list.value = '';
      changed();
    });
    window.addEventListener('popstate', search);
    document.addEventListener('keydown', (event) => focusOnSlash(event, parts.input));
    search();
  }

  set #state(state: PanelState) {
    this.setAttribute(panelMarks.state, state);
  }

  // A new query or filter is a step for the Back button; a query still being typed is not.
  #remember(address: SearchAddress): void {
    const now = readAddress(location.search);
    const next = location.pathname + writeAddress(address);
    if (writeAddress(now) === writeAddress(address)) return;
    const sameFilters =
      writeAddress({ ...now, typed: '' }) === writeAddress({ ...address, typed: '' });
    const typing = sameFilters && continuesTyping(now.typed, address.typed);
    if (typing) history.replaceState(null, '', next);
    else history.pushState(null, '', next);
  }

  async #search(
    parts: PanelParts,
    search: (address: SearchAddress) => Promise<SearchOutcome>,
  ): Promise<void> {
    this.#asked += 1;
    const turn = this.#asked;
    const address = readAddress(location.search);
    if (parts.input.value.normalize('NFC').trim() !== address.typed) {
      parts.input.value = address.typed;
    }
    parts.error.hidden = true;
    this.#state = 'loading';
    try {
      const outcome = await search(address);
      if (turn === this.#asked) await this.#show(parts, address, outcome, perPage, turn);
    } catch {
      if (turn === this.#asked) this.#fail(parts);
    }
  }

  async #show(
    parts: PanelParts,
    address: SearchAddress,
    outcome: SearchOutcome,
    howMany: number,
    turn: number,
  ): Promise<void> {
    const { hits, query } = outcome;
    const pages = await Promise.all(hits.slice(0, howMany).map((hit) => hit.load()));
    if (turn !== this.#asked) return;
    showFilters(parts.lists, outcome.all, outcome.counts, address.chosen);
    const kept = parts.results.childElementCount;
    const items = pages.map((page) => showResult(page, query, this.dataset.base ?? '/'));
    if (howMany > perPage) parts.results.append(...items.slice(kept));
    else parts.results.replaceChildren(...items);
    parts.more.hidden = hits.length <= howMany;
    parts.more.onclick = async () => {
      await this.#show(parts, address, outcome, howMany + perPage, turn);
      parts.results.children[howMany]?.querySelector('a')?.focus();
    };
    const chosen = Object.keys(address.chosen).length > 0;
    parts.clear.hidden = !chosen;
    const idle = !address.typed && !chosen;
    parts.count.setAttribute(panelMarks.count, idle ? '' : String(hits.length));
    parts.count.textContent = idle ? '' : countInWords(hits.length, address.typed);
    parts.notice.textContent = leftOutInWords(outcome.leftOut);
    parts.hint.hidden = idle || hits.length > 0;
    this.#state = idle ? 'idle' : hits.length > 0 ? 'ready' : 'empty';
  }

  #fail(parts: PanelParts): void {
    parts.results.replaceChildren();
    parts.more.hidden = true;
    parts.hint.hidden = true;
    parts.count.setAttribute(panelMarks.count, '');
    parts.count.textContent = '';
    parts.notice.textContent = '';
    parts.error.hidden = false;
    this.#state = 'error';
  }
}

function addressIn(parts: PanelParts): SearchAddress {
  const params = new URLSearchParams([['q', parts.input.value]]);
  const now = readAddress(location.search).chosen;
  for (const [name, list] of parts.lists) {
    // Until the index is there, a list has no values to keep what the address says.
    const filled = list.options.length > 1;
    params.set(name, filled ? list.value : (now[name] ?? ''));
  }
  return readAddress(params.toString());
}

function countInWords(count: number, typed: string): string {
  const forQuery = typed ? ` cho “${typed.replace(/^["“”]|["“”]$/gu, '')}”` : '';
  return count === 0
    ? `Không tìm thấy nội dung nào${forQuery}.`
    : `${count.toLocaleString('vi')} kết quả${forQuery}`;
}

function leftOutInWords(leftOut: string[]): string {
  if (leftOut.length === 0) return '';
  const words = leftOut.map((syllable) => `“${syllable}”`).join(', ');
  return `Không có nội dung nào chứa ${words}. Dưới đây là kết quả cho các từ còn lại.`;
}

function focusOnSlash(event: KeyboardEvent, input: HTMLInputElement): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]')
  ) {
    return;
  }
  event.preventDefault();
  input.focus();
  input.select();
}

if (!customElements.get('search-panel')) customElements.define('search-panel', SearchPanel);
