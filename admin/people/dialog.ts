import { element } from './element.ts';

/** Opens a dialog over the page; Escape closes it too. Gives its inside and a way to close it. */
export function openDialog(onClosed: () => void = () => undefined): {
  inside: HTMLElement;
  close: () => void;
} {
  const inside = element('div');
  const dialog = element('dialog', { className: 'people-dialog' }, inside);
  // What it showed, a password perhaps, is gone at once.
  const close = () => {
    if (!dialog.isConnected) return;
    dialog.remove();
    onClosed();
  };
  dialog.onclose = close;
  document.body.append(dialog);
  dialog.showModal();
  return { inside, close };
}
