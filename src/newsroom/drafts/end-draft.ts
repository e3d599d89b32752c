import type { Author } from '../git/commit-object.ts';
import { type GitObject, hashOf } from '../git/git-object.ts';
import type { RefMove } from '../git/move-refs.ts';
import { refsOf } from './draft-key.ts';
import type { Draft, DraftPlace } from './read-drafts.ts';
import { reviewCommit } from './review-commit.ts';

/**
 * How a draft leaves: its refs go, and one that tells its end stays, from which its notes, their
 * history and its text can still be reached.
 */
export function endDraft(
  { key, ended }: DraftPlace,
  draft: Draft,
  how: 'published' | 'discarded',
  by: Author,
  message: string,
): { readonly objects: readonly GitObject[]; readonly moves: readonly RefMove[] } {
  const refs = refsOf(key);
  const chain = draft.reviewCommit ?? ended?.commit;
  const parents = chain === undefined ? [draft.head] : [chain, draft.head];
  const end = { how, at: new Date().toISOString(), by: { name: by.name, email: by.email } };
  const last = { ...draft.review, ended: end };
  const commit = reviewCommit(last, parents, by, message, hashOf(draft.head));
  const moves: RefMove[] = [
    { ref: refs.ended, from: ended?.commit, to: commit.oid },
    { ref: refs.draft, from: draft.head, to: undefined },
  ];
  if (draft.reviewCommit !== undefined) {
    moves.push({ ref: refs.review, from: draft.reviewCommit, to: undefined });
  }
  return { objects: commit.objects, moves };
}
