import type { Status } from '../drafts/review.ts';
import type { Author } from '../git/commit-object.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from './action.ts';

/** The signed-in person. */
export type Person = Author & {
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
};

/** What people do in the newsroom, each with the words that a refusal says it in. */
export const acts = {
  readDraft: 'xem bản nháp này',
  saveDraft: 'lưu bản nháp này',
  sendDraft: 'gửi bản nháp này để duyệt',
  returnDraft: 'trả bản nháp này về',
  approveDraft: 'trình bản nháp này để đăng',
  publishDraft: 'đăng bản nháp này',
  discardDraft: 'bỏ bản nháp này',
  note: 'ghi chú vào bản nháp này',
  changeNote: 'sửa hoặc xóa ghi chú của người khác',
  saveRecord: 'lưu thẳng lên cổng, không qua duyệt',
  withdrawRecord: 'gỡ bài này',
  deleteRecord: 'xóa bài này',
  upload: 'tải tệp lên thư viện',
  deleteUpload: 'xóa tệp khỏi thư viện',
} as const;

/** Something that a person wants to do. */
export type Act = keyof typeof acts;

/** What it is done to; a record without a draft has neither status nor owner. */
export type About = {
  readonly collection: string;
  readonly id: string;
  readonly unit: string | undefined;
  readonly status: Status | undefined;
  /** The address of the person who began the draft. */
  readonly owner: string | undefined;
};

/** Decides whether a person may do something; a refusal may say who can. */
export type MayDo = (person: Person, act: Act, about: About) => boolean | Refusal;

/** True when the desk lets the person do it. */
export function isAllowed(desk: Desk, person: Person, act: Act, about: About): boolean {
  return (desk.mayDo?.(person, act, about) ?? true) === true;
}

/** Throws unless the desk lets the person do it. */
export function requireAllowed(desk: Desk, person: Person, act: Act, about: About): void {
  const answer = desk.mayDo?.(person, act, about) ?? true;
  if (answer === true) return;
  if (answer !== false) throw answer;
  throw new Refusal(
    403,
    `Tài khoản của bạn chưa được giao quyền ${acts[act]}.`,
    'nhờ biên tập viên hoặc người duyệt làm giúp, hoặc nhờ người quản trị giao quyền.',
  );
}
