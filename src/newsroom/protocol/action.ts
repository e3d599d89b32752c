import type { z } from 'zod';
import type { Problem } from '../../domain/problem.ts';
import type { AddressBook } from '../address-book.ts';
import type { contentRoot } from '../content-path.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import type { FileChange, GitStore } from '../git/git-store.ts';
import type { Snapshot } from '../git/snapshot.ts';
import { Refusal } from '../refusal.ts';
import type { MayDo, Person } from './may-do.ts';

/** A record about to be saved: its path as the client names it (`content/…`) and its whole text. */
export type RecordFile = { readonly path: string; readonly text: string };

/** What the actions of the protocol work on. */
export type Desk = {
  readonly name: string;
  readonly store: GitStore;
  readonly root: ReturnType<typeof contentRoot>;
  readonly addressBook: AddressBook;
  /** The day in Vietnam, `2026-01-31`. */
  today(): string;
  /**
   * Problems that forbid a save; an empty list lets it through. `files` are its records, `changes`
   * everything that it writes or deletes, by paths in the repository; `on` is what they apply to.
   */
  validate(
    files: readonly RecordFile[],
    changes: readonly FileChange[],
    on: Snapshot,
  ): Promise<readonly Problem[]>;
  /** Told after each save that readers are to see. */
  onSaved(commit: string): void;
  /** The drafts under review; without them each save is published. */
  readonly drafts?: Drafts;
  /** What a person may do; without it everybody may do everything. */
  readonly mayDo?: MayDo;
  /** Where a signed-in person reads a draft as readers would, once it can be shown. */
  previewOf?(draft: Draft): string | undefined;
  /** What editors should know of what readers see: a last day that comes, a portrait held back, a gap. */
  warnings?(): Promise<readonly Problem[]>;
  /** Why the newest commit is not what readers see. */
  publishingProblems?(): readonly Problem[];
};

/** One action of Decap's proxy protocol: takes unchecked parameters, gives the JSON answer. */
export type Action = (params: unknown, desk: Desk, person: Person) => Promise<unknown>;

/** Makes an action that runs only on parameters that the schema accepts. */
export function action<Schema extends z.ZodType>(
  schema: Schema,
  run: (params: z.output<Schema>, desk: Desk, person: Person) => Promise<unknown>,
): Action {
  return async (params, desk, person) => {
    const checked = schema.safeParse(params);
    if (!checked.success) throw malformed(checked.error);
    return run(checked.data, desk, person);
  };
}

/** A desk that has drafts. */
export type DraftDesk = Desk & { readonly drafts: Drafts };

/** Makes an action that only a desk with drafts can do. */
export function draftAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (params: z.output<Schema>, desk: DraftDesk, person: Person) => Promise<unknown>,
): Action {
  return action(schema, (params, desk, person) => {
    const { drafts } = desk;
    if (drafts === undefined) throw noDrafts();
    return run(params, { ...desk, drafts }, person);
  });
}

function noDrafts(): Refusal {
  return new Refusal(
    422,
    'Bản cài đặt này lưu và xuất bản thẳng, chưa có bản nháp và ghi chú duyệt.',
    'dùng nút Đăng; muốn cất lại thì đặt tình trạng “Bản nháp”.',
  );
}

function malformed(error: z.ZodError): Refusal {
  const places = error.issues.map((issue) => issue.path.join('.') || 'params');
  return new Refusal(
    422,
    `Yêu cầu gửi lên không đúng mẫu (ở ${[...new Set(places)].join(', ')}).`,
    'tải lại trang biên tập để dùng bản mới nhất; nếu vẫn vậy, báo người quản trị.',
  );
}
