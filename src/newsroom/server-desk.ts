import { join } from 'node:path';
import { checkFile } from '../checks/check-file.ts';
import type { RatingHosts } from '../checks/rating-host.ts';
import { openAddressBook } from './address-book.ts';
import { contentRoot } from './content-path.ts';
import { publishedBranch, serverRepository } from './content-repository.ts';
import { openContentReview } from './content-review.ts';
import { openDrafts } from './drafts/drafts.ts';
import { openGitStore } from './git/git-store.ts';
import { mayByRole } from './people/draft-rights.ts';
import type { DraftDesk } from './protocol/action.ts';
import { openRecordWarnings } from './record-warnings.ts';

/** The desk of a department's newsroom: drafts, reviews and roles on its bare content repository. */
export function openServerDesk(
  dataFolder: string,
  rules: Pick<DraftDesk, 'name' | 'onSaved' | 'previewOf' | 'publishingProblems'>,
  today: () => string,
  hosts: RatingHosts,
): DraftDesk {
  const repository = serverRepository(dataFolder);
  const store = openGitStore({ repository, ref: publishedBranch });
  const review = openContentReview(repository, join(dataFolder, 'cache/review'));
  const root = contentRoot('');
  return {
    ...rules,
    store,
    drafts: openDrafts(store),
    root,
    addressBook: openAddressBook(),
    today,
    mayDo: mayByRole,
    warnings: openRecordWarnings({ store, root }, today, hosts),
    validate: async (files, changes, on) => {
      const own = files.flatMap(({ path, text }) => checkFile(path, text));
      const published = await store.snapshot();
      // A later save of a draft is looked at by itself; the whole is, when it is published.
      if (own.length > 0 || on.commit !== published.commit) return own;
      return review(on.commit, new Map(changes.map(({ path, content }) => [path, content])));
    },
  };
}
