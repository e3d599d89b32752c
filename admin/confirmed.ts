import { ask } from './ask.ts';

/** Asks whether to do what cannot be undone; the button says the act, and Escape does nothing. */
export function confirmed(question: string, act: string): Promise<boolean> {
  return new Promise((resolve) => {
    ask(
      question,
      { label: 'Thôi', run: () => resolve(false) },
      { label: act, run: () => resolve(true) },
    );
  });
}
