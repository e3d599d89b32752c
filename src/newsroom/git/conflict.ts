import { Refusal } from '../refusal.ts';
import type { Author } from './commit-object.ts';

/** One file that two people changed: what both began from, and both texts; null where there is none. */
export type ConflictFile = {
  readonly path: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly yours: string | null;
  /** The object id of `theirs`, which the next save names as the one it has taken in. */
  readonly theirsId: string | null;
  readonly theirAuthor: Author | null;
  readonly theirTime: string | null;
};

/** A save or a publication refused because another stands there now; nothing is written. */
export class Conflict extends Refusal {
  readonly files: readonly ConflictFile[];
  constructor(files: readonly ConflictFile[]) {
    const [first] = files;
    const who = first?.theirAuthor?.name;
    super(
      409,
      `${who === undefined ? 'Có người' : who} vừa lưu “${files.map(({ path }) => path).join('”, “')}” sau khi bạn mở, nên bản của bạn chưa được ghi đè lên.`,
      'so hai bản, chọn phần giữ lại rồi lưu lần nữa. Chữ bạn viết vẫn còn trên màn hình.',
    );
    this.name = 'Conflict';
    this.files = files;
  }
}
