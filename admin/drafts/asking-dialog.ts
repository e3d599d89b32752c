import { type Asking, askingForm } from '../people/asking-form.ts';
import { openDialog } from '../people/dialog.ts';

/** Asks something in a dialog over the page; it closes once the newsroom has done it. */
export function askInDialog(asking: Omit<Asking, 'leave'>): void {
  const { inside, close } = openDialog();
  const closing = (work: () => Promise<void>) => async () => {
    await work();
    close();
  };
  const { send, other } = asking;
  const form = askingForm({
    ...asking,
    send: closing(send),
    ...(other === undefined ? {} : { other: { ...other, send: closing(other.send) } }),
    leave: { label: 'Thôi', run: close },
  });
  inside.append(form);
  inside.closest('dialog')?.setAttribute('aria-label', asking.title);
  form.querySelector<HTMLElement>('input, textarea')?.focus();
}
