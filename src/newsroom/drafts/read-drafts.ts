import { type Author, signedBy } from '../git/commit-object.ts';
import type { FoundObject } from '../git/object-reader.ts';
import type { ObjectStore } from '../git/object-store.ts';
import { type DraftKey, refsOf } from './draft-key.ts';
import { type Review, readReview, reviewFile } from './review.ts';

/** A draft: the newest commit of its text, and the state of its review. */
export type Draft = {
  readonly key: DraftKey;
  readonly head: string;
  /** Who saved it last, and when. */
  readonly savedBy: Author;
  readonly savedAt: string;
  readonly review: Review;
  readonly reviewCommit: string | undefined;
  /** A sentence for people when the stored review could not be read. */
  readonly trouble: string | undefined;
};

/** What stands under a key: a draft if there is one, and how the draft before it ended. */
export type DraftPlace = {
  readonly key: DraftKey;
  /** The commit that readers see. */
  readonly published: string | undefined;
  readonly draft: Draft | undefined;
  readonly ended: { readonly commit: string; readonly review: Review | undefined } | undefined;
};

const objectsPerKey = 5;

/** Reads what stands under keys, by one run of Git. */
export async function readDrafts(
  objects: ObjectStore,
  branch: string,
  keys: readonly DraftKey[],
): Promise<readonly DraftPlace[]> {
  const names = keys
    .map(refsOf)
    .flatMap(({ draft, review, ended }) => [
      `${draft}^{commit}`,
      `${review}^{commit}`,
      `${review}:${reviewFile}`,
      `${ended}^{commit}`,
      `${ended}:${reviewFile}`,
    ]);
  const [published, ...found] = await objects.look([`${branch}^{commit}`, ...names]);
  return keys.map((key, at) => {
    const start = at * objectsPerKey;
    const [head, chain, stored, last, lastStored] = found.slice(start, start + objectsPerKey);
    return {
      key,
      published: published?.oid,
      draft: head === undefined ? undefined : draftOf(key, head, chain, stored),
      ended: last && { commit: last.oid, review: lastStored && readReview(lastStored.body) },
    };
  });
}

function draftOf(
  key: DraftKey,
  head: FoundObject,
  chain: FoundObject | undefined,
  stored: FoundObject | undefined,
): Draft {
  const { author: savedBy, time: savedAt } = signedBy(head.body);
  const read = stored && readReview(stored.body);
  const isUnreadable = chain !== undefined && read === undefined;
  if (isUnreadable) console.error(`${refsOf(key).review}: ${reviewFile} is not a review`);
  return {
    key,
    head: head.oid,
    savedBy,
    savedAt,
    review: read ?? firstReview(savedBy, savedAt, null),
    reviewCommit: chain?.oid,
    trouble: isUnreadable
      ? `Không đọc được tình trạng duyệt và ghi chú của “${key.id}”, nên coi như bản nháp. Bản cũ còn trong lịch sử Git.`
      : undefined,
  };
}

/** The review of a draft that nobody has sent anywhere yet. */
export function firstReview(by: Author, at: string, unit: string | null): Review {
  const person = { name: by.name, email: by.email };
  return { status: 'draft', since: at, by: person, began: { at, by: person }, unit, notes: [] };
}
