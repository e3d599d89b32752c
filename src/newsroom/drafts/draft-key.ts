import { nfc } from '../../domain/vietnamese.ts';
import { confinedPath, contentPrefix } from '../content-path.ts';
import { collectionOf } from '../file-kind.ts';

/**
 * By what a draft is found: its collection, and the record's id, the name of its file in lower case.
 * Two people can therefore not begin two records of one id, in whatever folder of the collection.
 */
export type DraftKey = { readonly collection: string; readonly id: string };

const drafts = 'refs/heads/cms/';
const reviews = 'refs/hoa-dep/review/';
const ended = 'refs/hoa-dep/done/';

/** Where all drafts stand, for `git for-each-ref`. */
export const draftRefs = drafts.slice(0, -1);

/** The key of the record at a path that the client names. */
export function keyOfPath(path: string): DraftKey {
  const name = nfc(path.slice(path.lastIndexOf('/') + 1)).toLowerCase();
  return { collection: collectionOf(path), id: name.replace(/\.[^.]*$/, '') };
}

/** The key of a record by what Decap calls it; throws a `Refusal` for names that no record has. */
export function keyOfSlug(collection: string, slug: string): DraftKey {
  return keyOfPath(confinedPath(`${contentPrefix}${collection}/${slug}.md`));
}

/** What Decap calls a record: its path below the collection, without the extension. */
export function slugOfPath(path: string): string {
  const below = path.slice(`${contentPrefix}${collectionOf(path)}/`.length);
  return below.replace(/\.[^./]*$/, '');
}

/** The refs of a draft: its text, its state of review, and how an earlier one ended. */
export function refsOf({ collection, id }: DraftKey) {
  const name = `${collection}/${id.replace(/[^\p{L}\p{M}\p{N}_-]/gu, encoded)}`;
  return { draft: drafts + name, review: reviews + name, ended: ended + name };
}

/** The key that the ref of a draft was made from; undefined for branches that are no draft of ours. */
export function keyOfRef(ref: string): DraftKey | undefined {
  const [, collection, name = ''] = /^refs\/heads\/cms\/([^/]+)\/([^/]+)$/.exec(ref) ?? [];
  if (collection === undefined) return undefined;
  const id = name.replace(/(?:%[0-9a-f]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
  const key = { collection, id: nfc(id).toLowerCase() };
  return refsOf(key).draft === ref ? key : undefined;
}

// Git forbids spaces and some dots in the name of a ref.
function encoded(sign: string): string {
  return [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
