import { NewsroomError } from '../newsroom-error.ts';
import { askingForm, labelled, showingSwitch } from './asking-form.ts';
import { element } from './element.ts';
import { type Me, newsroomPeople } from './newsroom-people.ts';

/** What differs from one change of password to another. */
export interface ChangingPassword {
  /** Whether the password is still the one-time one. */
  isFirst: boolean;
  /** What was typed a moment ago; asked for when it is not known. */
  current?: string;
  onDone: (me: Me) => void;
  leave?: { label: string; run: () => void };
}

/** The form in which people choose a password of their own. */
export function passwordForm({
  isFirst,
  current,
  onDone,
  leave,
}: ChangingPassword): HTMLFormElement {
  const before = box('current-password');
  const next = box('new-password');
  const again = box('new-password');
  return askingForm({
    title: isFirst ? 'Đặt mật khẩu của riêng mình' : 'Đổi mật khẩu',
    intro: isFirst
      ? 'Mật khẩu được cấp chỉ dùng một lần. Từ lần sau, đăng nhập bằng mật khẩu đặt ở đây.'
      : 'Các thiết bị khác đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.',
    ...(leave === undefined ? {} : { leave }),
    boxes: [
      ...(current === undefined ? [labelled('Mật khẩu đang dùng', before)] : []),
      labelled('Mật khẩu mới', next, 'Từ 12 ký tự. Vài từ dễ nhớ là tốt: “bốn mùa hoa nở”.'),
      labelled('Gõ lại mật khẩu mới', again),
      showingSwitch(before, next, again),
    ],
    action: 'Lưu mật khẩu',
    send: async () => {
      if (next.value !== again.value) throw differs();
      onDone(await newsroomPeople.changePassword(current ?? before.value, next.value));
    },
  });
}

function box(autocomplete: AutoFill): HTMLInputElement {
  return element('input', { type: 'password', required: true, autocomplete });
}

function differs(): NewsroomError {
  return new NewsroomError(
    'Hai ô mật khẩu mới không giống nhau. Cách sửa: bấm “Hiện mật khẩu” rồi gõ lại.',
  );
}
