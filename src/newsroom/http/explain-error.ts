import type { Context } from 'hono';
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
  return c.json(
    {
      error:
        'Máy chủ gặp sự cố nên chưa làm được việc này. Chữ bạn viết vẫn còn trên màn hình. Cách sửa: thử lại sau ít phút; nếu vẫn vậy, báo người quản trị xem nhật ký máy chủ.',
    },
    500,
  );
}
