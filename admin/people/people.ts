import { element } from './element.ts';
import { whoAmI } from './newsroom-people.ts';
import { showPeople } from './people-list.ts';
import { showSignIn } from './sign-in-form.ts';

const place = document.getElementById('people');
if (place !== null) void open(place);

/** The administrator's page `/admin/nguoi/`. */
async function open(place: Element): Promise<void> {
  try {
    const who = await whoAmI();
    if (who === 'own-machine') {
      say(place, 'Trang biên tập trên máy của mình không cần tài khoản.');
    } else if (who === 'nobody' || who.mustChangePassword) {
      showSignIn(place, { title: 'Đăng nhập trang biên tập', onDone: () => void open(place) });
    } else {
      await showPeople(place);
    }
  } catch (error) {
    say(place, String(error));
  }
}

function say(place: Element, sentence: string): void {
  place.replaceChildren(element('p', { role: 'alert' }, sentence));
}
