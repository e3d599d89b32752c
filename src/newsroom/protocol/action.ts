import type { z } from 'zod';
import type { Problem } from '../../domain/problem.ts';
import type { AddressBook } from '../address-book.ts';
import type { contentRoot } from '../content-path.ts';
import type { Author } from '../git/commit-object.ts';
import type { FileChange, GitStore } from '../git/git-store.ts';
import { Refusal } from '../refusal.ts';

/** A record about to be saved: its path as the client names it (`content/…`) and its whole text. */
export type RecordFile = { readonly path: string; readonly text: string };

/** What the actions of the protocol work on. */
export type Desk = {
  readonly name: string;
  readonly store: GitStore;
  readonly root: ReturnType<typeof contentRoot>;
  readonly addressBook: AddressBook;
  /**
   * Problems that forbid a save; an empty list lets it through. `files` are its records, `changes`
   * everything that it writes or deletes, by paths in the repository.
   */
  validate(
    files: readonly RecordFile[],
    changes: readonly FileChange[],
  ): Promise<readonly Problem[]>;
  /** Told after each save that stands. */
  onSaved(commit: string): void;
};

/** One action of Decap's proxy protocol: takes unchecked parameters, gives the JSON answer. */
export type Action = (params: unknown, desk: Desk, author: Author) => Promise<unknown>;

/** Makes an action that runs only on parameters that the schema accepts. */
export function action<Schema extends z.ZodType>(
  schema: Schema,
  run: (params: z.output<Schema>, desk: Desk, author: Author) => Promise<unknown>,
): Action {
  return async (params, desk, author) => {
    const checked = schema.safeParse(params);
    if (!checked.success) throw malformed(checked.error);
    return run(checked.data, desk, author);
  };
}

function malformed(error: z.ZodError): Refusal {
  const places = error.issues.map((issue) => issue.path.join('.') || 'params');
  return new Refusal(
    422,
    `Yêu cầu gửi lên không đúng mẫu (ở ${[...new Set(places)].join(', ')}).`,
    'tải lại trang biên tập để dùng bản mới nhất; nếu vẫn vậy, báo người quản trị.',
  );
}
