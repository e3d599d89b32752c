import { z } from 'zod';
import { fold, nfc } from '../../domain/vietnamese.ts';
import { Refusal } from '../refusal.ts';
import type { Person } from './person.ts';
import { roleNames } from './roles.ts';
import { type StoredSecondStep, storedSecondStep } from './second-step.ts';

const line = (most: number) => z.string().transform(tidy).pipe(z.string().min(1).max(most));

/** What an administrator fills in for a person. */
export const accountDetails = z.strictObject({
  name: line(100),
  email: z.string().trim().pipe(z.email()).pipe(z.string().max(200)),
  role: z.enum(roleNames),
  unit: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(200)
    .optional(),
});

export type AccountDetails = z.output<typeof accountDetails>;

/** A login as its owner types it, in small letters. */
export const loginRule = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);

/** An account as `accounts.json` holds it. */
export const storedAccount = z.strictObject({
  id: z.uuid(),
  login: loginRule,
  ...accountDetails.shape,
  passwordHash: z.string(),
  mustChangePassword: z.boolean(),
  /** When a one-time password that was never changed stops opening the door. */
  oneTimeUntil: z.iso.datetime().optional(),
  created: z.iso.datetime(),
  disabled: z.iso.datetime().optional(),
  secondStep: storedSecondStep.optional(),
  /** Marks of the addresses from which its owner has signed in of late. */
  knownAddresses: z.array(z.string()),
});

export type StoredAccount = z.output<typeof storedAccount>;

/** An account without what nobody but the newsroom itself may see. */
export type Account = Person &
  Pick<StoredAccount, 'created' | 'mustChangePassword' | 'oneTimeUntil' | 'disabled'> & {
    readonly secondStep: ShownSecondStep | undefined;
  };

/** Of a second step: since when it is there, and how many recovery codes are left. */
export type ShownSecondStep = Pick<StoredSecondStep, 'added'> & { readonly recoveryLeft: number };

/** The person whose account it is. */
export function personOf({ id, login, name, email, role, unit }: Person): Person {
  return { id, login, name, email, role, unit };
}

/** What may leave the file: no password hash, no key, no addresses. */
export function shownAccount(account: StoredAccount): Account {
  const { created, mustChangePassword, oneTimeUntil, disabled } = account;
  const secondStep = account.secondStep && {
    added: account.secondStep.added,
    recoveryLeft: account.secondStep.recovery.length,
  };
  return { ...personOf(account), created, mustChangePassword, oneTimeUntil, disabled, secondStep };
}

/** Checks what an administrator filled in; throws a `Refusal` (422) that names the box. */
export function readDetails(input: unknown): AccountDetails {
  const checked = accountDetails.safeParse(input);
  if (!checked.success) throw misfilled(checked.error);
  const { role, unit } = checked.data;
  if (role !== 'contributor' || unit !== undefined) return checked.data;
  throw new Refusal(
    422,
    'Cộng tác viên phải thuộc một đơn vị.',
    'chọn đơn vị mà người này viết bài cho.',
  );
}

/** Checks a new login; throws a `Refusal` (422). */
export function readLogin(input: unknown): string {
  const checked = loginRule.safeParse(typeof input === 'string' ? fold(input) : input);
  if (checked.success) return checked.data;
  throw new Refusal(
    422,
    'Tên đăng nhập không dùng được.',
    'viết 2–40 chữ không dấu, số, dấu chấm, gạch nối, bắt đầu bằng chữ hoặc số; ví dụ “lan.nguyen”.',
  );
}

const boxes: Readonly<Record<string, string>> = {
  name: 'Họ và tên',
  email: 'Thư điện tử',
  role: 'Vai trò',
  unit: 'Đơn vị',
};

function misfilled(error: z.ZodError): Refusal {
  const [place] = error.issues.map(({ path }) => boxes[String(path[0])]);
  return new Refusal(
    422,
    place === undefined ? 'Thông tin gửi lên không đúng mẫu.' : `Ô “${place}” chưa điền đúng.`,
    place === undefined ? 'tải lại trang rồi làm lại.' : `xem lại ô “${place}” rồi lưu lại.`,
  );
}

function tidy(text: string): string {
  return nfc(text)
    .replace(/[\p{Cc}<>]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
