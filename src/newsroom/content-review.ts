import type { Problem } from '../domain/problem.ts';
import { keptCheckout } from './git/kept-checkout.ts';
import { type Changes, reviewChanges } from './review-changes.ts';

/** Looks at what a change would break in the whole content of a commit. */
export type ContentReview = (commit: string, changes: Changes) => Promise<readonly Problem[]>;

/** Opens a review of a bare repository, which needs a folder of its own. */
export function openContentReview(repository: string, folder: string): ContentReview {
  const checkout = keptCheckout(repository, folder);
  return (commit, changes) =>
    checkout.at(commit, async (content) => {
      const problems = await reviewChanges(content, changes);
      return problems.map((problem) => ({
        ...problem,
        file: problem.file.replace(/^.*?\/content\//, 'content/'),
      }));
    });
}
