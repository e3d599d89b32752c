import { checkLibrary } from '../checks/check-library.ts';
import type { Problem } from '../domain/problem.ts';
import { readLibrary } from '../read/library.ts';
import { changedLibrary, type ReadContent } from './changed-library.ts';
import { keptCheckout } from './git/kept-checkout.ts';
import { type Changes, newProblems, reviewChanges } from './review-changes.ts';

/** Looks at what a change would break in the whole content of a commit. */
export type ContentReview = (commit: string, changes: Changes) => Promise<readonly Problem[]>;

/**
 * Opens a review of a bare repository, which needs a folder of its own. What was read of a commit is
 * kept until another is asked for: each draft's first save read all of it anew, one after the other.
 */
export function openContentReview(repository: string, folder: string): ContentReview {
  const checkout = keptCheckout(repository, folder);
  let known: { commit: string; content: Promise<Known> } | undefined;

  function contentOf(commit: string): Promise<Known> {
    if (known?.commit === commit) return known.content;
    const content = checkout.at(commit, async (at) => ({ at, ...(await readLibrary(at)) }));
    known = { commit, content };
    content.catch(() => {
      if (known?.content === content) known = undefined;
    });
    return content;
  }

  return async (commit, changes) => {
    const content = await contentOf(commit);
    const changed = await changedLibrary(content.at, content, changes);
    const problems =
      changed === undefined
        ? await checkout.at(commit, (at) => reviewChanges(at, changes))
        : brokenBy(changed, content);
    return problems.map((problem) => ({
      ...problem,
      file: problem.file.replace(/^.*?\/content\//, 'content/'),
    }));
  };
}

type Known = ReadContent & { readonly at: string };

function brokenBy(changed: ReadContent, content: ReadContent): readonly Problem[] {
  const after = problemsOf(changed);
  return after.length === 0 ? [] : newProblems(after, problemsOf(content));
}

function problemsOf({ library, problems }: ReadContent): readonly Problem[] {
  return [...problems, ...checkLibrary(library, { allowSamples: true })];
}
