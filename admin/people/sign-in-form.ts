import { askingForm, labelled, showingSwitch } from './asking-form.ts';
import { codeForm } from './code-form.ts';
import { button, element } from './element.ts';
import { finishEntering } from './finish-entering.ts';
import { type Me, newsroomPeople, type WaysIn } from './newsroom-people.ts';
import { providerSignIn } from './provider-sign-in.ts';

/** What differs from one sign-in to another. */
export interface SigningIn {
  title: string;
  intro?: string;
  /** Only this person may sign in here. */
  login?: string;
  onDone: (me: Me) => void;
  leave?: { label: string; run: () => void };
}

/**
 * Shows the ways in that the newsroom has in a place; what must be finished before the door opens
 * is finished there.
 */
export function showSignIn(place: Element, signingIn: SigningIn): void {
  newsroomPeople.waysIn().then(
    (ways) => showWays(place, signingIn, ways),
    (error: unknown) =>
      place.replaceChildren(
        element('p', { role: 'alert' }, String(error)),
        button('Thử lại', () => showSignIn(place, signingIn)),
      ),
  );
}

function showWays(place: Element, signingIn: SigningIn, { passwords, provider }: WaysIn): void {
  const { login, onDone, title, intro = '', leave } = signingIn;
  const over = login === undefined ? {} : { over: { login, onDone } };
  const way = provider === null ? [] : [providerSignIn({ label: provider, ...over })];
  if (passwords) {
    showPasswordForm(place, signingIn, way);
    return;
  }
  place.replaceChildren(
    element(
      'div',
      { className: 'people-form' },
      element('h1', {}, title),
      ...(intro === '' ? [] : [element('p', {}, intro)]),
      ...way,
      ...(leave === undefined ? [] : [element('p', {}, button(leave.label, leave.run))]),
    ),
  );
  place.querySelector('a')?.focus();
}

function showPasswordForm(place: Element, signingIn: SigningIn, otherWay: HTMLElement[]): void {
  const login = element('input', {
    required: true,
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: false,
    value: signingIn.login ?? '',
    readOnly: signingIn.login !== undefined,
  });
  const password = element('input', {
    type: 'password',
    required: true,
    autocomplete: 'current-password',
  });
  const { title, intro, leave, onDone } = signingIn;
  const again = () => showSignIn(place, signingIn);
  const form = askingForm({
    title,
    ...(intro === undefined ? {} : { intro }),
    ...(leave === undefined ? {} : { leave }),
    boxes: [
      ...otherWay,
      labelled('Tên đăng nhập', login),
      labelled('Mật khẩu', password),
      showingSwitch(password),
    ],
    action: 'Đăng nhập',
    send: async () => {
      const answer = await newsroomPeople.signIn(login.value, password.value);
      const typed = password.value;
      const enter = (me: Me) => finishEntering(place, me, onDone, typed);
      if (!('pending' in answer)) return enter(answer);
      place.replaceChildren(codeForm(answer.pending, enter, { label: 'Làm lại', run: again }));
      place.querySelector('input')?.focus();
    },
  });
  place.replaceChildren(form);
  (signingIn.login === undefined ? login : password).focus();
}
