import { askingForm, labelled, showingSwitch } from './asking-form.ts';
import { element } from './element.ts';
import { type Me, newsroomPeople } from './newsroom-people.ts';
import { passwordForm } from './password-form.ts';

/** What differs from one sign-in to another. */
export interface SigningIn {
  title: string;
  intro?: string;
  /** Only this person may sign in here. */
  login?: string;
  onDone: (me: Me) => void;
  leave?: { label: string; run: () => void };
}

/** Shows a sign-in form in a place; a one-time password must be changed there before it is done. */
export function showSignIn(place: Element, signingIn: SigningIn): void {
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
  const form = askingForm({
    title,
    ...(intro === undefined ? {} : { intro }),
    ...(leave === undefined ? {} : { leave }),
    boxes: [
      labelled('Tên đăng nhập', login),
      labelled('Mật khẩu', password),
      showingSwitch(password),
    ],
    action: 'Đăng nhập',
    send: async () => {
      const me = await newsroomPeople.signIn(login.value, password.value);
      if (!me.mustChangePassword) onDone(me);
      else place.replaceChildren(passwordForm({ isFirst: true, current: password.value, onDone }));
    },
  });
  place.replaceChildren(form);
  (signingIn.login === undefined ? login : password).focus();
}
