import { rememberMe } from './people/account.ts';
import { button, element } from './people/element.ts';
import { finishEntering, isUnfinished } from './people/finish-entering.ts';
import { type Me, whoAmI } from './people/newsroom-people.ts';
import { showSignIn } from './people/sign-in-form.ts';
import { placeOf } from './place.ts';

/**
 * The door of the editor, passed before the editor starts, since what it offers depends on who is
 * there. A newsroom on one's own machine asks nothing; a department's asks who it is.
 */
export async function passDoor(room: Element): Promise<Me | undefined> {
  const who = await whoAmI().catch((error: unknown) => {
    room.replaceChildren(notOpened(String(error)));
    return new Promise<never>(() => undefined);
  });
  if (who === 'own-machine') return undefined;
  const me = who === 'nobody' || isUnfinished(who) ? await asked(room, who) : who;
  rememberMe(me);
  return me;
}

function asked(room: Element, who: Me | 'nobody'): Promise<Me> {
  const place = element('div', { className: 'opening' });
  room.replaceChildren(place);
  return new Promise((onDone) => {
    if (who === 'nobody') {
      const { agency } = placeOf(document);
      showSignIn(place, { title: 'Đăng nhập trang biên tập', intro: agency, onDone });
    } else {
      finishEntering(place, who, onDone);
    }
  });
}

function notOpened(reason: string): HTMLElement {
  const again = button('Thử lại', () => window.location.reload());
  return element('div', { className: 'opening', role: 'alert' }, element('p', {}, reason), again);
}
