import { type Asking, askingForm } from '../people/asking-form.ts';
import { openDialog } from '../people/dialog.ts';

/** Asks something in a dialog over the page; it closes once the newsroom has done it. */
export function askInDialog(asking: Omit<Asking, 'leave'>): void {
  const { inside, close } = openDialog();
  const send = async () => {
    await asking.send();
    close();
  };
  const form = askingForm({ ...asking, send, leave: { label: 'Thôi', run: close } });
  inside.append(form);
  inside.closest('dialog')?.setAttribute('aria-label', asking.title);
  form.querySelector<HTMLElement>('input, textarea')?.focus();
}
