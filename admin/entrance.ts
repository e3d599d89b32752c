import { createElement as h, type ReactNode, useEffect, useRef, useState } from 'react';
import { newsroomPeople, whoAmI } from './people/newsroom-people.ts';
import { passwordForm } from './people/password-form.ts';
import { showSignIn } from './people/sign-in-form.ts';
import { placeOf } from './place.ts';

interface Props {
  onLogin: (credentials: object) => void;
  error?: { message?: string } | string;
  inProgress?: boolean;
}

/**
 * The door of the editor. The newsroom on one's own machine asks nothing, so there it opens by
 * itself; a department's newsroom asks who is there.
 */
export function Entrance({ onLogin, error, inProgress }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [isAsking, setAsking] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Decap hands over a new function at each turn; the door opens once.
  useEffect(() => {
    const open = () => {
      setAsking(false);
      onLogin({});
    };
    void askAt(place.current, () => setAsking(true), open);
  }, []);
  const problem = typeof error === 'string' ? error : error?.message;
  return h(
    'div',
    { className: 'opening' },
    h('div', { ref: place, hidden: !isAsking }),
    isAsking ? null : waiting(inProgress === true ? undefined : problem, onLogin),
  );
}

function waiting(problem: string | undefined, onLogin: Props['onLogin']): ReactNode {
  if (problem === undefined) return h('p', null, 'Đang mở trang biên tập…');
  return h(
    'div',
    { role: 'alert' },
    h('p', null, problem),
    h('button', { type: 'button', onClick: () => onLogin({}) }, 'Thử lại'),
  );
}

async function askAt(place: Element | null, onAsking: () => void, open: () => void): Promise<void> {
  // What goes wrong here goes wrong once more at the door, which then says so.
  const who = await whoAmI().catch(() => undefined);
  if (place === null || who === undefined || who === 'own-machine') return open();
  if (who === 'nobody') {
    onAsking();
    const { agency } = placeOf(document);
    showSignIn(place, { title: 'Đăng nhập trang biên tập', intro: agency, onDone: open });
  } else if (who.mustChangePassword) {
    onAsking();
    place.replaceChildren(
      passwordForm({
        isFirst: true,
        onDone: open,
        leave: {
          label: 'Đăng xuất',
          run: () => void newsroomPeople.signOut().then(() => window.location.reload()),
        },
      }),
    );
  } else open();
}
