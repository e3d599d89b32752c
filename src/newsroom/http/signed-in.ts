import type { MiddlewareHandler } from 'hono';
import { type Account, personOf } from '../people/account.ts';
import type { People } from '../people/open-people.ts';
import type { Person } from '../people/person.ts';
import type { Present } from '../people/sign-in-rules.ts';
import { Refusal } from '../refusal.ts';
import type { SessionCookie } from './session-cookie.ts';

/** What a route behind `signedIn` finds in its context. */
export type SignedInContext = {
  readonly Variables: { readonly person: Person; readonly account: Present };
};

/** How far the door is open. */
export type DoorOptions = {
  /** Lets in those, too, who still have to change the one-time password or to add a second step. */
  readonly isUnfinished?: boolean;
};

/**
 * Lets only signed-in people through, who then stand as `person` in the context; others get 401.
 * So does a tab whose `X-Writer` is another login than the browser's: colleagues who share a browser
 * must not sign each other's work.
 */
export function signedIn(
  people: Pick<People, 'accountOf'>,
  cookie: SessionCookie,
  { isUnfinished = false }: DoorOptions = {},
): MiddlewareHandler<SignedInContext> {
  return async (c, next) => {
    const account = await people.accountOf(cookie.read(c));
    if (account === undefined) throw notSignedIn();
    const writer = c.req.header('x-writer');
    if (writer !== undefined && writer !== account.login) throw otherPerson(account);
    if (account.mustChangePassword && !isUnfinished) throw mustChange();
    if (account.mustAddSecondStep && !isUnfinished) throw mustAdd();
    c.set('account', account);
    c.set('person', personOf(account));
    c.header('Cache-Control', 'no-store');
    await next();
  };
}

function notSignedIn(): Refusal {
  return new Refusal(
    401,
    'Bạn chưa đăng nhập, hoặc phiên đăng nhập đã hết.',
    'đăng nhập rồi làm lại; chữ đang viết vẫn còn trên màn hình.',
  );
}

function otherPerson({ name }: Account): Refusal {
  return new Refusal(
    401,
    `Trình duyệt này hiện đăng nhập bằng tài khoản của ${name}.`,
    'đăng nhập lại bằng tài khoản của bạn; chữ đang viết vẫn còn trên màn hình.',
  );
}

function mustChange(): Refusal {
  return new Refusal(
    403,
    'Bạn đang dùng mật khẩu cấp một lần.',
    'đổi sang mật khẩu của riêng mình rồi làm tiếp.',
  );
}

function mustAdd(): Refusal {
  return new Refusal(
    403,
    'Vai trò của bạn phải đăng nhập hai bước.',
    'tải lại trang, bật đăng nhập hai bước rồi làm tiếp.',
  );
}
