import { NewsroomError } from '../newsroom-error.ts';
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
  /** Another thing that can be done here, whatever the boxes hold. */
  other?: { label: string; send: () => Promise<void> };
  /** Closes the form without doing anything, where that is possible. */
  leave?: { label: string; run: () => void };
}

/** Builds the form; while it is being sent it cannot be sent again. */
export function askingForm(asking: Asking): HTMLFormElement {
  const { title, intro, boxes, action, send, other, leave } = asking;
  const said = element('p', { role: 'alert', className: 'refused' });
  const submit = element('button', { type: 'submit' }, action);
  const sendOnce = async (work: () => Promise<void>) => {
    if (submit.disabled) return;
    submit.disabled = true;
    said.textContent = '';
    try {
      await work();
    } catch (error) {
      said.textContent = String(error);
    } finally {
      submit.disabled = false;
    }
  };
  const form = element(
    'form',
    {
      className: 'people-form',
      // The browser's own notices are in the browser's language.
      noValidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        void sendOnce(async () => {
          demandFilledIn(form);
          await send();
        });
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
      ...(other === undefined ? [] : [button(other.label, () => void sendOnce(other.send))]),
      ...(leave === undefined ? [] : [button(leave.label, leave.run)]),
    ),
  );
  return form;
}

/** Leads to the first box that must not stay empty, and throws what to say of it. */
function demandFilledIn(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>(
    ':is(input, select, textarea)[required]:invalid',
  );
  if (box?.validity.valueMissing !== true) return;
  box.focus();
  throw new NewsroomError(`Xin điền ô “${box.labels?.[0]?.textContent ?? ''}”.`);
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
