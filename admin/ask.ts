import { openDialog } from './people/dialog.ts';
import { button, element } from './people/element.ts';

/** A button under a question, and what it does. */
export interface Choice {
  label: string;
  run: () => void;
}

/**
 * Asks over the page, with buttons that say what they do; Escape does what is safe. A question
 * whose page is left by the address bar falls away without an answer.
 */
export function ask(question: string, safe: Choice, other: Choice): void {
  let chosen: (() => void) | undefined = safe.run;
  const { inside, close } = openDialog(() => {
    window.removeEventListener('hashchange', withdraw);
    chosen?.();
  });
  const answer = (run: (() => void) | undefined) => () => {
    chosen = run;
    close();
  };
  const withdraw = answer(undefined);
  window.addEventListener('hashchange', withdraw);
  inside.parentElement?.setAttribute('aria-label', question);
  inside.append(
    element('p', {}, question),
    element(
      'p',
      { className: 'actions' },
      ...[safe, other].map(({ label, run }) => button(label, answer(run))),
    ),
  );
}
