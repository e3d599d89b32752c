import { type Author, commitObject } from '../git/commit-object.ts';
import { type GitObject, gitObject, type HashName } from '../git/git-object.ts';
import { type Review, reviewFile, writtenReview } from './review.ts';

/** The next commit of a review's chain: its objects, and the id under which it will stand. */
export type ReviewCommit = { readonly oid: string; readonly objects: readonly GitObject[] };

/** Works out the commit that holds a review; nothing is written yet. */
export function reviewCommit(
  review: Review,
  parents: readonly string[],
  by: Author,
  message: string,
  hash: HashName,
): ReviewCommit {
  const blob = gitObject('blob', writtenReview(review), hash);
  const entry = [Buffer.from(`100644 ${reviewFile}\0`), Buffer.from(blob.oid, 'hex')];
  const tree = gitObject('tree', Buffer.concat(entry), hash);
  const text = { tree: tree.oid, parents, author: by, committer: by, at: new Date(), message };
  const commit = commitObject(text);
  return { oid: commit.oid, objects: [blob, tree, commit] };
}
