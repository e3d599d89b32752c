import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Desk } from '../protocol/action.ts';
import { answer } from '../protocol/answer.ts';
import type { Person } from '../protocol/may-do.ts';
import { Refusal } from '../refusal.ts';

const largestBody = 30 * 2 ** 20;

/** Refuses a body that is larger than ten photographs before it is read. */
export function protocolLimit(): MiddlewareHandler {
  return bodyLimit({ maxSize: largestBody, onError: refuseLargeBody });
}

/** Answers a request of Decap's proxy protocol for a person; `done` hears of each that succeeded. */
export async function answerProtocol(
  c: Context,
  desk: Desk,
  person: Person,
  done: (body: unknown) => Promise<void> = async () => undefined,
): Promise<Response> {
  const body: unknown = await c.req.json().catch(refuseUnreadableBody);
  c.header('Cache-Control', 'no-store');
  const said = (await answer(body, desk, person)) as object | null;
  await done(body);
  return c.json(said);
}

/** Refuses what an address does not take. */
export function refuseMethod(): never {
  throw new Refusal(405, 'Địa chỉ này không nhận kiểu yêu cầu đó.', 'mở trang biên tập của cổng.');
}

function refuseLargeBody(): never {
  throw new Refusal(
    413,
    'Nội dung gửi lên quá 30 MB.',
    'giảm kích thước ảnh hoặc tải ít tệp hơn trong một lần lưu.',
  );
}

function refuseUnreadableBody(): never {
  throw new Refusal(
    400,
    'Nội dung gửi lên không đọc được.',
    'tải lại trang biên tập rồi làm lại; chép phần chữ vừa viết trước khi tải lại.',
  );
}
