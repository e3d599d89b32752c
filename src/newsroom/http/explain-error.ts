import type { Context } from 'hono';
import { machineTrouble } from '../../domain/machine-trouble.ts';
import { ContentRefusal } from '../content-refusal.ts';
import { Conflict } from '../git/conflict.ts';
import { Refusal } from '../refusal.ts';

/** Turns what was thrown into a JSON answer for the editor; the cause of a failure stays in the log. */
export function explainError(error: Error, c: Context): Response {
  c.header('Cache-Control', 'no-store');
  if (error instanceof ContentRefusal) {
    return c.json({ error: error.message, problems: error.problems }, error.status);
  }
  if (error instanceof Conflict) {
    return c.json({ error: error.message, conflict: error.files }, error.status);
  }
  if (error instanceof Refusal) return c.json({ error: error.message }, error.status);
  console.error(error);
  const { problem, remedy } = machineTrouble(error.message) ?? unknown;
  const told = `${problem} nên chưa làm được việc này. Chữ bạn viết vẫn còn trên màn hình. Cách sửa: ${remedy}`;
  return c.json({ error: told }, 500);
}

const unknown = {
  problem: 'Máy chủ gặp sự cố',
  remedy: 'thử lại sau ít phút; nếu vẫn vậy, báo người quản trị xem nhật ký máy chủ.',
};
