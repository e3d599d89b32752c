import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { openAddressBook } from '../../../src/newsroom/address-book.ts';
import { contentRoot } from '../../../src/newsroom/content-path.ts';
import { ContentRefusal } from '../../../src/newsroom/content-refusal.ts';
import { openDrafts } from '../../../src/newsroom/drafts/drafts.ts';
import { Conflict, type ConflictFile } from '../../../src/newsroom/git/conflict.ts';
import { openGitStore } from '../../../src/newsroom/git/git-store.ts';
import type { Desk } from '../../../src/newsroom/protocol/action.ts';
import { answer } from '../../../src/newsroom/protocol/answer.ts';
import type { Person } from '../../../src/newsroom/protocol/may-do.ts';
import { Refusal } from '../../../src/newsroom/refusal.ts';
import { saving, temporaryClone } from '../temporary-newsroom.ts';

/** What the newsroom answered: data, or why not. */
export type Said = {
  readonly status: number;
  readonly json: unknown;
  readonly error: string;
  readonly conflict: readonly ConflictFile[];
};

/** A bare content repository with drafts, and people who ask things of it. */
export type TemporaryDrafts = {
  readonly repository: string;
  readonly desk: Desk;
  readonly saved: string[];
  git(...args: readonly string[]): string;
  /** Runs Git with input; gives what it printed, without its last line end. */
  feed(input: string, ...args: readonly string[]): string;
  ask(person: Person, action: string, params?: object): Promise<Said>;
  /** Saves one record as a draft. */
  save(person: Person, path: string, raw: string, more?: SaveMore): Promise<Said>;
  /** The object id under which a file stands in a commit. */
  oid(commit: string, path: string): string;
  /** Opens the same repository again, as a server that was started anew. */
  reopen(): Desk;
  remove(): Promise<void>;
};

/** What a save may tell besides its text. */
export type SaveMore = {
  readonly base?: string;
  readonly resolves?: string;
  readonly isNew?: boolean;
  readonly assets?: readonly object[];
  readonly direct?: boolean;
};

export const lan: Person = { name: 'Trần Thị Lan', email: 'lan@stp.example', unit: 'phong-pbgdpl' };
export const minh: Person = { name: 'Lê Văn Minh', email: 'minh@stp.example' };
export const hoa: Person = { name: 'Phạm Thị Hoa', email: 'hoa@stp.example' };

/** Makes a bare repository whose first commit holds these files. */
export async function temporaryDrafts(
  files: Readonly<Record<string, string>>,
  rules: Partial<Pick<Desk, 'validate' | 'mayDo' | 'previewOf'>> = {},
): Promise<TemporaryDrafts> {
  const clone = await temporaryClone(files);
  const repository = `${clone.folder}.git`;
  clone.git('clone', '--quiet', '--bare', '.', repository);
  const saved: string[] = [];
  const open = (): Desk => {
    const store = openGitStore({ repository, ref: 'refs/heads/main' });
    return {
      validate: async () => [],
      ...rules,
      name: 'thử',
      store,
      drafts: openDrafts(store),
      root: contentRoot('content'),
      addressBook: openAddressBook(),
      today: () => '2026-01-31',
      onSaved: (commit) => saved.push(commit),
    };
  };
  const desk = open();
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: 'pipe' });
  const ask = (person: Person, action: string, params: object = {}) =>
    answer({ branch: 'main', action, params: { branch: 'main', ...params } }, desk, person).then(
      (json): Said => ({ status: 200, json, error: '', conflict: [] }),
      refused,
    );
  return {
    repository,
    desk,
    saved,
    git,
    feed: (input, ...args) =>
      execFileSync('git', args, { cwd: repository, encoding: 'utf8', input }).trim(),
    ask,
    save: (person, path, raw, { base, resolves, isNew, assets = [], direct } = {}) => {
      const params = saving(path, raw, { newEntry: isNew ?? false, useWorkflow: direct !== true });
      const bases = { ...(base && { base }), ...(resolves && { resolves }) };
      const dataFiles = params.dataFiles.map((file) => ({ ...file, ...bases }));
      return ask(person, 'persistEntry', { ...params, dataFiles, assets });
    },
    oid: (commit, path) => git('rev-parse', `${commit}:${path}`).trim(),
    reopen: open,
    remove: async () => {
      await clone.remove();
      await rm(repository, { recursive: true, force: true });
    },
  };
}

function refused(error: unknown): Said {
  const isExpected = error instanceof Refusal || error instanceof ContentRefusal;
  if (!isExpected) throw error;
  const conflict = error instanceof Conflict ? error.files : [];
  return { status: error.status, json: undefined, error: error.message, conflict };
}
