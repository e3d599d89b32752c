import type { Suggestion } from '../engine/search.ts';
import { searchFilters } from '../marks.ts';
import { announcer, typingRest } from './announcer.ts';
import { element } from './element.ts';
import type { PanelParts } from './panel-parts.ts';

// The list of results comes first; who types fast wants no suggestion for each letter.
const afterResults = 120;

const groups = new Map<string, string>([
  ...searchFilters.map(({ name, label }): [string, string] => [name, label]),
  ['person', 'Nhân vật'],
]);

/** Suggestions under the search box, as a combobox: arrows choose, Enter takes, Escape closes, and once more empties the box. */
export function suggestionBox(
  { input, suggestions: list, suggested }: Pick<PanelParts, 'input' | 'suggestions' | 'suggested'>,
  suggest: (typed: string, isWanted: () => boolean) => Promise<Suggestion[]>,
  take: (text: string) => void,
) {
  const announce = announcer(suggested);
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    turn += 1;
    clearTimeout(timer);
    announce('');
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const active = () => list.querySelector<HTMLElement>('[aria-selected=true]') ?? undefined;

  const show = (offered: readonly Suggestion[]) => {
    list.replaceChildren(...offered.map(optionFor));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
    announce(`Có ${offered.length} gợi ý, dùng phím mũi tên để chọn.`, typingRest);
  };

  const offer = async () => {
    const typed = input.value;
    turn += 1;
    const mine = turn;
    const isWanted = () => mine === turn;
    const offered = typed.trim() ? await suggest(typed, isWanted).catch(() => []) : [];
    if (mine !== turn) return;
    // What stands in the box already is no suggestion.
    const others = offered.filter(({ text }) => text !== typed.trim());
    if (others.length === 0 || document.activeElement !== input) close();
    else show(others);
  };

  // Past either end stands the box itself, with what was typed.
  const move = (step: number) => {
    const all = options();
    const from = all.findIndex((one) => one.getAttribute('aria-selected') === 'true');
    const places = all.length + 1;
    const to = (from + 1 + step + places) % places;
    for (const [nth, one] of all.entries()) {
      one.setAttribute('aria-selected', String(nth === to - 1));
    }
    const chosen = active();
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };

  const takeFrom = (option: HTMLElement | undefined) => {
    const { text } = option?.dataset ?? {};
    if (text === undefined) return;
    close();
    take(text);
  };

  const clear = () => {
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const isOpen = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (isOpen) move(event.key === 'ArrowDown' ? 1 : -1);
      else offer();
    } else if (event.key === 'Enter' && isOpen && active()) takeFrom(active());
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Escape' && input.value) clear();
    else {
      if (event.key === 'Tab') close();
      return;
    }
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // The box keeps the focus, and with it a phone its keyboard.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element)
      takeFrom(target.closest<HTMLElement>('[role=option]') ?? undefined);
  });

  return {
    close,
    /** Offers suggestions once the typing rests, a little after results are asked for. */
    offerSoon(pause: number): void {
      // What is on its way for fewer letters is not waited for.
      turn += 1;
      clearTimeout(timer);
      timer = setTimeout(offer, pause + afterResults);
    },
  };
}

function optionFor({ text, group, kind }: Suggestion, nth: number): HTMLLIElement {
  const option = element(
    'li',
    'search-suggestion',
    element('span', 'search-suggestion-text', text),
    element('span', 'search-suggestion-group', kind ?? groups.get(group) ?? ''),
  );
  option.id = `search-suggestion-${nth}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset.text = text;
  return option;
}
