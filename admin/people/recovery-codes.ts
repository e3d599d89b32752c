import { button, element } from './element.ts';

/** Shows recovery codes, which nobody can see again, until they have been put away. */
export function recoveryCodes(codes: readonly string[], onDone: () => void): HTMLElement {
  const copied = element('span', { role: 'status' });
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    copied.textContent = 'Đã chép.';
  };
  return element(
    'div',
    { className: 'people-form' },
    element('h1', { tabIndex: -1 }, 'Cất các mã dự phòng'),
    element(
      'p',
      {},
      'Đã bật đăng nhập hai bước. Mất điện thoại thì đăng nhập bằng một trong các mã này, mỗi mã dùng một lần. Chỉ hiện lúc này: xin in hoặc chép ra giấy, cất nơi riêng.',
    ),
    element(
      'ul',
      { className: 'one-time recovery' },
      ...codes.map((code) => element('li', {}, code)),
    ),
    element(
      'p',
      { className: 'actions' },
      button('Chép', () => void copy()),
      button('In', () => window.print()),
      button('Đã cất, làm tiếp', onDone),
      copied,
    ),
  );
}
