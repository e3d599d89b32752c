/** What of a record decides whether readers see it; values may be missing in a new form. */
export interface RecordDays {
  status?: unknown;
  publishFrom?: unknown;
  publishUntil?: unknown;
}

/** Whether readers see a record today, and how an editor is told. */
export interface RecordState {
  kind: 'public' | 'draft' | 'withdrawn' | 'scheduled' | 'expired';
  words: string;
}

/** The state of a record on a day: `2026-01-31`. */
export function recordState(
  { status, publishFrom, publishUntil }: RecordDays,
  today: string,
): RecordState {
  if (status === 'draft') return { kind: 'draft', words: 'Bản nháp' };
  if (status === 'withdrawn') return { kind: 'withdrawn', words: 'Đã gỡ' };
  if (isDay(publishUntil) && publishUntil < today) {
    return { kind: 'expired', words: `Hết hạn ngày ${dayWords(publishUntil)}` };
  }
  if (isDay(publishFrom) && publishFrom > today) {
    return { kind: 'scheduled', words: `Hẹn đăng ngày ${dayWords(publishFrom)}` };
  }
  return { kind: 'public', words: 'Đã đăng' };
}

/** `2026-01-31` as editors write it: 31/01/2026. */
export function dayWords(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
