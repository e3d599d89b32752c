import { NewsroomError } from '../newsroom-error.ts';
import { placeOf } from '../place.ts';
import { button, element } from './element.ts';
import { type Me, whoAmI } from './newsroom-people.ts';

/** The way in through the agency's own sign-in. */
export interface ProviderSignIn {
  /** What that sign-in is called. */
  label: string;
  /** Over text that somebody is writing: it happens in another tab, and only this person goes on. */
  over?: { login: string; onDone: (me: Me) => void };
}

/** The link to the agency's sign-in; over a text, with a button to go on after it. */
export function providerSignIn({ label, over }: ProviderSignIn): HTMLElement {
  const { basePath } = placeOf(document);
  const isPeople = document.body.classList.contains('people-page');
  const from = over === undefined ? (isPeople ? '?tu=nguoi' : '') : '?tu=the';
  const link = element(
    'a',
    {
      className: 'provider',
      href: `${basePath}admin/dang-nhap/${from}`,
      ...(over === undefined ? {} : { target: '_blank', rel: 'noopener' }),
    },
    `Đăng nhập bằng ${label}`,
  );
  if (over === undefined) return element('p', {}, link);
  const said = element('p', { role: 'alert', className: 'refused' });
  const goOn = async () => {
    try {
      over.onDone(await isHere(over.login));
    } catch (error) {
      said.textContent = String(error);
    }
  };
  return element(
    'div',
    { className: 'over' },
    element('p', {}, link, ' (mở thẻ mới)'),
    said,
    element(
      'p',
      {},
      button('Đã đăng nhập ở thẻ kia, làm tiếp', () => void goOn()),
    ),
  );
}

async function isHere(login: string): Promise<Me> {
  const who = await whoAmI();
  if (typeof who !== 'string' && who.person.login === login) return who;
  throw new NewsroomError(
    typeof who === 'string'
      ? 'Chưa thấy bạn đăng nhập. Cách sửa: đăng nhập ở thẻ kia trước.'
      : `Thẻ kia đã đăng nhập bằng tài khoản của ${who.person.name}. Cách sửa: đăng nhập lại bằng tài khoản của bạn.`,
  );
}
