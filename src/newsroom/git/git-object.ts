import { createHash } from 'node:crypto';

/** One object as Git stores it: its type, its bytes, and the id that follows from both. */
export type GitObject = {
  readonly type: 'blob' | 'tree' | 'commit';
  readonly oid: string;
  readonly body: Buffer;
};

/** How a repository names its objects: ids of 40 digits are SHA-1, of 64 SHA-256. */
export type HashName = 'sha1' | 'sha256';

/** Works out an object without running Git. */
export function gitObject(
  type: GitObject['type'],
  content: string | Uint8Array,
  hash: HashName,
): GitObject {
  const body = Buffer.from(content);
  const oid = createHash(hash).update(`${type} ${body.length}\0`).update(body).digest('hex');
  return { type, oid, body };
}

/** The way in which the object with this id was named. */
export function hashOf(oid: string): HashName {
  return oid.length === 64 ? 'sha256' : 'sha1';
}

/** The id that stands for no object, as long as this one. */
export function noObject(like: string): string {
  return '0'.repeat(like.length);
}
