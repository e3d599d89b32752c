import { openDialog } from './dialog.ts';
import { button, element } from './element.ts';
import type { OneTime } from './newsroom-people.ts';

/** Shows a one-time password, which nobody can see again once the dialog is closed. */
export function showOneTimePassword({ account, password }: OneTime): void {
  const { inside, close } = openDialog();
  const copied = element('span', { role: 'status' });
  const copy = async () => {
    await navigator.clipboard.writeText(password);
    copied.textContent = 'Đã chép.';
  };
  inside.append(
    element('h1', {}, `Mật khẩu dùng một lần của ${account.name}`),
    element('p', {}, 'Tên đăng nhập: ', element('strong', {}, account.login)),
    element('output', { className: 'one-time' }, password),
    element(
      'p',
      {},
      'Chỉ hiện một lần này và dùng được trong 7 ngày. Xin trao tận tay; người nhận sẽ đặt mật khẩu riêng khi đăng nhập lần đầu.',
    ),
    element(
      'p',
      { className: 'actions' },
      button('Chép', () => void copy()),
      button('Đã trao, đóng lại', close),
      copied,
    ),
  );
}
