import { showAudit } from './audit-list.ts';
import { element } from './element.ts';
import { finishEntering, isUnfinished } from './finish-entering.ts';
import { whoAmI } from './newsroom-people.ts';
import { showPeople } from './people-list.ts';
import { showSignIn } from './sign-in-form.ts';

const place = document.getElementById('people');
if (place !== null) {
  void open(place);
  window.addEventListener('hashchange', () => void open(place));
}

/** The page `/admin/nguoi/`: people, or the audit under `#nhat-ky`. */
async function open(place: Element): Promise<void> {
  try {
    const who = await whoAmI();
    if (who === 'own-machine') {
      say(place, 'Trang biên tập trên máy của mình không cần tài khoản.');
    } else if (who === 'nobody') {
      showSignIn(place, { title: 'Đăng nhập trang biên tập', onDone: () => void open(place) });
    } else if (isUnfinished(who)) {
      finishEntering(place, who, () => void open(place));
    } else {
      await (window.location.hash === '#nhat-ky' ? showAudit(place) : showPeople(place));
    }
  } catch (error) {
    say(place, String(error));
  }
}

function say(place: Element, sentence: string): void {
  place.replaceChildren(element('p', { role: 'alert' }, sentence));
}
