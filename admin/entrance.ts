import { createElement as h, type ReactNode, useEffect } from 'react';

interface Props {
  onLogin: (credentials: object) => void;
  error?: { message?: string } | string;
  inProgress?: boolean;
}

/** Where Decap would ask for a name: whoever comes here has passed the door, so it opens by itself. */
export function Entrance({ onLogin, error, inProgress }: Props): ReactNode {
  // biome-ignore lint/correctness/useExhaustiveDependencies: Decap hands over a new function at each turn; the door opens once.
  useEffect(() => onLogin({}), []);
  const problem = typeof error === 'string' ? error : error?.message;
  if (problem === undefined || inProgress === true) {
    return h('p', { className: 'opening' }, 'Đang mở trang biên tập…');
  }
  return h(
    'div',
    { className: 'opening', role: 'alert' },
    h('p', null, problem),
    h('button', { type: 'button', onClick: () => onLogin({}) }, 'Thử lại'),
  );
}
