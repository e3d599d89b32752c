import { basename } from 'node:path';
import { openAddressBook } from './address-book.ts';
import { contentRoot } from './content-path.ts';
import { openGitStore } from './git/git-store.ts';
import { openWorkingCopy } from './git/working-copy.ts';
import type { LocalRepository } from './local-repository.ts';
import type { Desk } from './protocol/action.ts';

/** The desk of one person on a clone: saves go to the branch that is checked out, and to its files. */
export function openLocalDesk(
  { root, contentFolder }: LocalRepository,
  rules: Pick<Desk, 'validate' | 'onSaved' | 'today'>,
): Desk {
  return {
    ...rules,
    name: basename(root),
    store: openGitStore({ repository: root, ref: 'HEAD', workingCopy: openWorkingCopy(root) }),
    root: contentRoot(contentFolder),
    addressBook: openAddressBook(),
  };
}
