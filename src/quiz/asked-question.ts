import { focusOn } from './focus-on.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** One question of the page: what is marked in it, whether that is right, and what it says then. */
export class AskedQuestion {
  readonly place: HTMLElement;
  readonly #choices: readonly HTMLInputElement[];
  readonly #box: HTMLFieldSetElement;

  constructor(place: HTMLElement) {
    const box = place.querySelector('fieldset');
    if (box === null) throw new Error('A question of a quiz has no fieldset.');
    this.place = place;
    this.#box = box;
    this.#choices = [...place.querySelectorAll('input')];
  }

  /** Puts it before the reader, who may be reading by ear. */
  show(takeFocus: boolean): void {
    this.place.dataset.current = '';
    if (takeFocus) focusOn(this.#box);
  }

  hide(): void {
    delete this.place.dataset.current;
  }

  /** Takes away what was marked in it, also what the browser kept of an earlier visit. */
  clear(): void {
    this.hide();
    this.#box.disabled = false;
    for (const input of this.#choices) input.checked = false;
    for (const mark of this.place.querySelectorAll('[data-mark]')) {
      if (mark instanceof HTMLElement) delete mark.dataset.mark;
    }
  }

  get isAnswered(): boolean {
    return this.#choices.some(({ checked }) => checked);
  }

  focusChoices(): void {
    this.#choices[0]?.focus();
  }

  /** Compares what is marked with the key, and marks what is right and what the reader chose. */
  answer(): Verdict {
    this.#box.disabled = true;
    const positions = (of: (input: HTMLInputElement) => boolean) =>
      this.#choices.flatMap((input, index) => (of(input) ? [index] : []));
    for (const input of this.#choices) {
      const isRight = input.dataset.right !== undefined;
      const line = input.closest('li');
      if (line && (isRight || input.checked)) line.dataset.mark = isRight ? 'right' : 'wrong';
    }
    return verdictOn(
      positions(({ checked }) => checked),
      positions(({ dataset }) => dataset.right !== undefined),
    );
  }

  /** Its key, explanation and legal basis, which stand in the page for readers without scripts. */
  get explanation(): Node[] {
    return [...(this.place.querySelector('[data-answer]')?.cloneNode(true).childNodes ?? [])];
  }

  /** The question itself, as it is repeated at the end. */
  get words(): string {
    return wordsOf(this.place.querySelector('legend'));
  }

  /** What the reader marked, “A. Hai; B. Ba”. */
  get chosen(): string {
    const marked = this.#choices.filter(({ checked }) => checked);
    return marked.map((input) => wordsOf(input.closest('label'))).join('; ');
  }
}

function wordsOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
