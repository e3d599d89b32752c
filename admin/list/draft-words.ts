const ofNew: Readonly<Record<string, string>> = {
  draft: 'Bản nháp mới',
  pending_review: 'Bài mới, chờ biên tập',
  pending_publish: 'Bài mới, chờ đăng',
};

const ofPublished: Readonly<Record<string, string>> = {
  draft: 'Có bản sửa chưa đăng',
  pending_review: 'Bản sửa chờ biên tập',
  pending_publish: 'Bản sửa chờ đăng',
};

/** What a list says of the draft on a record; undefined where nobody is writing on it. */
export function draftWords(status: unknown, isNew: boolean): string | undefined {
  return (isNew ? ofNew : ofPublished)[String(status)];
}
