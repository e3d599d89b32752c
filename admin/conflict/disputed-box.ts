import type { Box, TitleOf } from '../form/item-words.ts';
import { element } from '../people/element.ts';
import type { Sides } from './conflict-words.ts';
import { fieldText, isWritten } from './field-text.ts';

/** One disputed box in the dialog, and what the person has chosen for it. */
export interface DisputedBox {
  name: string;
  element: HTMLElement;
  /** Undefined until one is chosen. */
  choice(): { value: unknown; whose: 'theirs' | 'mine' } | undefined;
}

interface Disputed {
  name: string;
  box: Box | undefined;
  sides: Sides;
  theirs: unknown;
  mine: unknown;
  titleOf: TitleOf;
}

/** Both texts of a box side by side, and below them, where it is text, a place to write it anew. */
export function disputedBox({ name, box, sides, theirs, mine, titleOf }: Disputed): DisputedBox {
  const radio = (value: string) => element('input', { type: 'radio', name: `keep-${name}`, value });
  const [own, other, anew] = [radio('mine'), radio('theirs'), radio('anew')];
  const written = element('textarea', {
    rows: 5,
    value: String(mine ?? theirs ?? ''),
    ariaLabel: `Viết lại ô “${box?.label ?? name}”`,
    oninput: () => {
      anew.checked = true;
    },
  });
  const side = (input: HTMLInputElement, words: string, ...content: Node[]) =>
    element('div', {}, element('label', {}, input, ` ${words}`), ...content);
  const text = (value: unknown) => element('pre', {}, fieldText(box, value, titleOf));
  return {
    name,
    element: element(
      'fieldset',
      {},
      element('legend', {}, box?.label ?? name),
      side(own, sides.mine, text(mine)),
      side(other, sides.theirs, text(theirs)),
      ...(isWritten(box) ? [side(anew, 'Viết lại', written)] : []),
    ),
    choice: () => {
      if (own.checked) return { value: mine, whose: 'mine' };
      if (other.checked) return { value: theirs, whose: 'theirs' };
      return anew.checked ? { value: written.value, whose: 'mine' } : undefined;
    },
  };
}
