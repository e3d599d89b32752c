import { z } from 'zod';
import { toDay } from './day.ts';
import { message } from './message.ts';
import { momentIn } from './moment-in.ts';
import { quoted } from './quoted.ts';

function unreadable(input: unknown): string {
  return message(
    `không đọc được ${quoted(input)}`,
    'viết năm 2026, quý I/2026, tháng 1/2026 hoặc ngày 31/1/2026.',
  );
}

/** A year, quarter, month or day however an editor writes it, kept as `2026`, `2026-Q1`, `2026-01` or `2026-01-31`. */
export const momentRule = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : toDay(value)),
  z
    .string({ error: (issue) => (issue.input === undefined ? undefined : unreadable(issue.input)) })
    .refine((text) => momentIn(text) !== undefined, { error: (issue) => unreadable(issue.input) })
    .transform((text) => momentIn(text) ?? text),
);
