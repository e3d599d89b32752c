import { createElement as h, type ReactNode, useEffect, useReducer } from 'react';
import { boxesOf, type FormPart } from './form-boxes.ts';
import { type FieldErrors, speakOfForm, unplacedProblems } from './refused-save.ts';

interface Props {
  form: FormPart & { focus(path: string): void };
  errors: FieldErrors;
}

/**
 * Stands above the form as long as something is in the way of saving: which box, what is wrong, and
 * a way there. Decap's own notification goes after eight seconds, its red text may be far below.
 */
export function ProblemList({ form, errors }: Props): ReactNode {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  useEffect(() => {
    speakOfForm(form, redraw);
    return () => speakOfForm(undefined);
  }, [form]);
  const inBoxes = boxesOf(form).flatMap(({ id, path, label }) =>
    (errors.get(id) ?? []).map(({ message }) => ({ id, path, label, message: String(message) })),
  );
  const others = unplacedProblems(form);
  const count = inBoxes.length + others.length;
  if (count === 0) return null;
  return h(
    'section',
    { id: 'problems', 'aria-label': 'Những chỗ phải sửa' },
    h('h2', null, `Còn ${count} chỗ phải sửa rồi mới lưu được`),
    h(
      'ul',
      null,
      inBoxes.map(({ id, path, label, message }) =>
        h(
          'li',
          { key: id + message },
          h('button', { type: 'button', onClick: () => goTo(form, path, id) }, label),
          `: ${message}`,
        ),
      ),
      others.map((sentence) => h('li', { key: sentence }, sentence)),
    ),
  );
}

function goTo(form: Props['form'], path: string, id: string): void {
  form.focus(path);
  // Folded groups around the box open first.
  window.setTimeout(() => {
    const container = document.querySelector(`label[for="${id}"]`)?.parentElement?.parentElement;
    container?.scrollIntoView({ block: 'center' });
    if (container?.contains(document.activeElement) === true) return;
    // A story's toolbar stands before the place where one writes.
    const first =
      container?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]') ??
      container?.querySelector<HTMLElement>('button');
    first?.focus({ preventScroll: true });
  }, 100);
}
