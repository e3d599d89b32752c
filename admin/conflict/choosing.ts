import type { Box, TitleOf } from '../form/item-words.ts';
import type { ConflictFile } from '../newsroom-error.ts';
import { openDialog } from '../people/dialog.ts';
import { button, element } from '../people/element.ts';
import type { Values } from '../record-on-save.ts';
import { wordsOf } from './conflict-words.ts';
import { type DisputedBox, disputedBox } from './disputed-box.ts';

/** What is asked: which of two texts to keep in each of the disputed boxes. */
export interface Question {
  conflict: ConflictFile;
  boxes: readonly Box[];
  disputed: readonly string[];
  theirs: Values;
  mine: Values;
  titleOf: TitleOf;
}

/** What was chosen, by box; whose title it was, since the address follows it. */
export interface Chosen {
  choices: Values;
  title?: 'theirs' | 'mine';
}

/** Shows both texts side by side; undefined when the person closes the dialog without choosing. */
export function askWhichToKeep(question: Question): Promise<Chosen | undefined> {
  const { conflict, boxes, disputed, theirs, mine, titleOf } = question;
  const words = wordsOf(conflict, disputed.length);
  const parts = disputed.map((name) =>
    disputedBox({
      name,
      box: boxes.find((one) => one.name === name),
      sides: words.sides,
      theirs: theirs[name],
      mine: mine[name],
      titleOf,
    }),
  );
  return new Promise((resolve) => {
    let chosen: Chosen | undefined;
    const { inside, close } = openDialog(() => resolve(chosen));
    const said = element('p', { role: 'alert', className: 'refused' });
    const form = element(
      'form',
      {
        id: 'choosing',
        onsubmit: (event) => {
          event.preventDefault();
          const open = parts.filter((part) => part.choice() === undefined);
          if (open.length > 0) {
            said.textContent = `Còn ${open.length} ô chưa chọn.`;
            open[0]?.element.querySelector('input')?.focus();
            return;
          }
          chosen = gathered(parts);
          close();
        },
      },
      element('h1', { id: 'choosing-title' }, words.title),
      element('p', {}, words.intro),
      ...parts.map((part) => part.element),
      said,
      element(
        'p',
        { className: 'actions' },
        element('button', { type: 'submit' }, 'Lưu bản đã chọn'),
        button('Để sau', close),
      ),
    );
    inside.append(form);
    inside.closest('dialog')?.setAttribute('aria-labelledby', 'choosing-title');
    form.querySelector('input')?.focus();
  });
}

function gathered(parts: readonly DisputedBox[]): Chosen {
  const choices = Object.fromEntries(parts.map((part) => [part.name, part.choice()?.value]));
  const title = parts.find(({ name }) => name === 'title')?.choice()?.whose;
  return { choices, ...(title === undefined ? {} : { title }) };
}
