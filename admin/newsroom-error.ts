import type { Problem } from '../src/domain/problem.ts';

/** A file that another changed as well: what both began from, and both texts. */
export interface ConflictFile {
  path: string;
  base: string | null;
  theirs: string | null;
  yours: string | null;
  theirsId: string | null;
  theirAuthor: { name: string } | null;
  theirTime: string | null;
}

interface Found {
  problems: readonly Problem[];
  conflict: readonly ConflictFile[];
}

/** What went wrong, in a sentence for editors; Decap shows it as it is. */
export class NewsroomError extends Error {
  override readonly name = 'NewsroomError';
  readonly status: number | undefined;
  /** What the newsroom's check found in the record. */
  readonly problems: readonly Problem[];
  /** The texts of two people, when another saved the same record meanwhile. */
  readonly conflict: readonly ConflictFile[];

  constructor(sentence: string, status?: number, found: Partial<Found> = {}) {
    super(sentence);
    this.status = status;
    this.problems = found.problems ?? [];
    this.conflict = found.conflict ?? [];
  }

  /** Decap puts the error itself into its notification, so no class name may precede the sentence. */
  override toString(): string {
    return this.message;
  }
}

/** Said when no answer comes at all; whoever saves must know that the text is safe in the open tab. */
export function lineIsCut(isSaving: boolean): NewsroomError {
  return new NewsroomError(
    isSaving
      ? 'Mất kết nối với máy chủ. Chữ đang viết vẫn còn trên màn hình: xin giữ nguyên trang này, kiểm tra mạng rồi bấm lại.'
      : 'Mất kết nối với máy chủ. Xin kiểm tra mạng rồi thử lại.',
  );
}

/** Said when an address leads to no record. */
export function noSuchRecord(): NewsroomError {
  return new NewsroomError(
    'Không tìm thấy nội dung này. Có thể nội dung đã bị xóa, hoặc địa chỉ chưa đúng.',
    404,
  );
}

/** Said when something other than the newsroom answers, a proxy's error page for instance. */
export function strangeAnswer(status: number, isSaving: boolean): NewsroomError {
  const busy = `Máy chủ đang bận hoặc gặp lỗi (mã ${status}).`;
  return new NewsroomError(
    isSaving
      ? `${busy} Chữ đang viết vẫn còn trên màn hình: xin đợi một phút rồi bấm lại.`
      : `${busy} Xin đợi một phút rồi thử lại.`,
    status,
  );
}
