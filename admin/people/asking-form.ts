import { button, element } from './element.ts';

/** A form that asks something of the newsroom. */
export interface Asking {
  title: string;
  /** A sentence under the title. */
  intro?: string;
  boxes: readonly HTMLElement[];
  /** What the button says. */
  action: string;
  /** What the button does; the sentence of what it throws appears in the form. */
  send: () => Promise<void>;
  /** Closes the form without doing anything, where that is possible. */
  leave?: { label: string; run: () => void };
}

/** Builds the form; while it is being sent it cannot be sent again. */
export function askingForm({ title, intro, boxes, action, send, leave }: Asking): HTMLFormElement {
  const said = element('p', { role: 'alert', className: 'refused' });
  const submit = element('button', { type: 'submit' }, action);
  const sendOnce = async () => {
    submit.disabled = true;
    said.textContent = '';
    try {
      await send();
    } catch (error) {
      said.textContent = String(error);
    } finally {
      submit.disabled = false;
    }
  };
  return element(
    'form',
    {
      className: 'people-form',
      onsubmit: (event) => {
        event.preventDefault();
        if (!submit.disabled) void sendOnce();
      },
    },
    element('h1', { tabIndex: -1 }, title),
    ...(intro === undefined ? [] : [element('p', {}, intro)]),
    ...boxes,
    said,
    element(
      'p',
      { className: 'actions' },
      submit,
      ...(leave === undefined ? [] : [button(leave.label, leave.run)]),
    ),
  );
}

/** A box under its label, with a hint that is read out after the label. */
export function labelled(label: string, box: HTMLElement, hint = ''): HTMLElement {
  box.id = `box-${crypto.randomUUID()}`;
  const under = element('small', { id: `${box.id}-hint` }, hint);
  if (hint !== '') box.setAttribute('aria-describedby', under.id);
  return element('div', {}, element('label', { htmlFor: box.id }, label), box, under);
}

/** A switch that shows what is typed into password boxes: Vietnamese typing programs change letters. */
export function showingSwitch(...boxes: readonly HTMLInputElement[]): HTMLLabelElement {
  const toggle = element('input', {
    type: 'checkbox',
    onchange: () => {
      for (const box of boxes) box.type = toggle.checked ? 'text' : 'password';
    },
  });
  return element('label', { className: 'beside' }, toggle, ' Hiện mật khẩu');
}
