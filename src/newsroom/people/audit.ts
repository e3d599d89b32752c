import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Person } from './person.ts';
import { acts } from './roles.ts';

/** What the audit tells of, in words for people: the acts of the table, signing in, accounts. */
export const auditedActs = {
  ...acts,
  'write-draft': 'viết, sửa bản nháp',
  'discard-draft': 'bỏ bản nháp',
  plan: 'hẹn ngày đăng',
  'take-plan-back': 'bỏ hẹn ngày đăng',
  'plan-refused': 'bài hẹn ngày chưa đăng được',
  'build-failed': 'dựng trang không thành, bạn đọc vẫn thấy bản trước',
  'sign-in': 'đăng nhập',
  'sign-in-failed': 'nhập sai mật khẩu',
  'sign-in-refused': 'đăng nhập bị từ chối',
  'second-step-failed': 'nhập sai mã của bước thứ hai',
  'sign-out': 'đăng xuất',
  'sign-out-everywhere': 'đăng xuất khỏi mọi thiết bị',
  'change-password': 'đổi mật khẩu',
  'add-second-step': 'bật đăng nhập hai bước',
  'remove-second-step': 'tắt đăng nhập hai bước',
  'reset-second-step': 'gỡ bước thứ hai của một người',
  'create-account': 'tạo tài khoản',
  'change-account': 'sửa tài khoản',
  'disable-account': 'ngừng tài khoản',
  'enable-account': 'mở lại tài khoản',
  'give-one-time-password': 'cấp mật khẩu dùng một lần',
} as const;

export type AuditedAct = keyof typeof auditedActs;

const actNames = Object.keys(auditedActs) as AuditedAct[];

const entry = z.strictObject({
  time: z.iso.datetime(),
  /** Null when nobody is signed in yet, or the newsroom acts by itself. */
  person: z.strictObject({ id: z.string(), login: z.string(), name: z.string() }).nullable(),
  act: z.enum(actNames),
  /** What it was done to: a record's path, a login. */
  target: z.string(),
  detail: z.record(z.string(), z.string()),
});

/** One line of the audit: who did what, when. Neither passwords nor tokens belong in it. */
export type AuditEntry = z.output<typeof entry>;

/** The audit in `DATA_DIR/audit.jsonl`, to which lines are only ever added. */
export type Audit = {
  note(
    person: Pick<Person, 'id' | 'login' | 'name'> | null,
    act: AuditedAct,
    target: string,
    detail?: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** The newest entries, newest first. */
  newest(most: number): Promise<readonly AuditEntry[]>;
};

/** Opens the audit of a data folder; the file appears with the first entry. */
export function openAudit(dataDir: string): Audit {
  const path = join(dataDir, 'audit.jsonl');
  return {
    note: async (person, act, target, detail = {}) => {
      const time = new Date().toISOString();
      const who = person && { id: person.id, login: person.login, name: person.name };
      await mkdir(dataDir, { recursive: true, mode: 0o700 });
      const line = JSON.stringify({ time, person: who, act, target, detail } satisfies AuditEntry);
      // The break comes first as well: a power cut may have left the last line without its own.
      await appendFile(path, `\n${line}\n`, { mode: 0o600, flush: true });
    },
    newest: async (most) => {
      const text = await readFile(path, 'utf8').catch(emptyIfMissing);
      const lines = text.split('\n').filter((line) => line !== '');
      return lines.slice(-most).reverse().flatMap(readLine);
    },
  };
}

/** A line cut off by a power cut must not hide the others. */
function readLine(line: string): AuditEntry[] {
  try {
    return [entry.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

function emptyIfMissing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  throw error;
}
