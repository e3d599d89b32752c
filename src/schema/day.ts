import { z } from 'zod';
import { isDay } from './is-day.ts';
import { message } from './message.ts';
import { quoted } from './quoted.ts';

const DAY_AND_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** Editors' tools have written a day as a day, as an instant and as a YAML date: all become `2026-01-31`. */
export function toDay(value: unknown): unknown {
  if (value instanceof Date) return inVietnam(value) ?? value;
  if (typeof value !== 'string' || !DAY_AND_TIME.test(value)) return value;
  const written = value.slice(0, 10);
  // Dates of the language roll 30 February over to March, and read a time without zone by the machine's.
  if (!isDay(written)) return value;
  const isInstant = /(Z|[+-]\d{2}:?\d{2})$/.test(value);
  const midnightUtc = /[T ]00:00(:00(\.0+)?)?(Z|\+00:00)$/.test(value);
  return midnightUtc || !isInstant ? written : (inVietnam(new Date(value)) ?? value);
}

function inVietnam(instant: Date): string | undefined {
  const time = instant.getTime();
  if (Number.isNaN(time)) return undefined;
  return new Date(time + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}

function unreadable(input: unknown): string {
  return message(
    `không đọc được ${quoted(input)}`,
    'chọn lại ngày, hoặc gõ như 31/01/2026; sửa thẳng trong tệp thì viết 2026-01-31.',
  );
}

/** A calendar day `2026-01-31`, whatever spelling of it a tool has saved. */
export const dayRule = z.preprocess(
  toDay,
  z
    .string({ error: (issue) => (issue.input === undefined ? undefined : unreadable(issue.input)) })
    .refine(isDay, { error: (issue) => unreadable(issue.input) }),
);
