import type { Context } from 'hono';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** The request's JSON as the schema knows it; throws a `Refusal` (422) for anything else. */
export async function jsonBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const checked = schema.safeParse(body);
  if (checked.success) return checked.data;
  throw new Refusal(422, 'Yêu cầu gửi lên không đúng mẫu.', 'tải lại trang rồi làm lại.');
}
