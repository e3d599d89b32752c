import { z } from 'zod';
import { message } from './message.ts';
import { quoted } from './quoted.ts';
import { timeIn } from './time-in.ts';

function unreadable(input: unknown): string {
  return message(`không đọc được ${quoted(input)}`, 'viết như 08:30 hoặc 8 giờ 30.');
}

/** A time of day in Vietnam however an editor writes it, kept as `08:30`. */
export const timeRule = z
  .string({ error: (issue) => (issue.input === undefined ? undefined : unreadable(issue.input)) })
  .refine((text) => timeIn(text) !== undefined, { error: (issue) => unreadable(issue.input) })
  .transform((text) => timeIn(text) ?? text);
