import type { Problem } from '../domain/problem.ts';
import { kindOf } from '../schema/upload-kinds.ts';
import { placeIn, problemIn, type RecordCheck } from './check.ts';

/** A material has something to take along, and words for who cannot hear or see it. */
export const materialParts: RecordCheck = (record) => {
  if (record.collection !== 'materials') return [];
  const { kind, files = [], links = [], slogans = [], words } = record;
  const missing = (field: string, problem: string, remedy: string): Problem =>
    problemIn(record, placeIn(record, field), problem, remedy);
  if (kind === 'slogan') {
    return slogans.length > 0 ? [] : [missing('slogans', 'chưa có câu nào', 'viết từng câu.')];
  }
  const problems = files.flatMap(({ captions }, index) =>
    captions === undefined || kindOf(captions) === 'vtt'
      ? []
      : [missing(`files.${index}.captions`, 'không phải tệp phụ đề', 'chọn tệp có đuôi .vtt.')],
  );
  if (kind !== undefined && files.length + links.length === 0) {
    problems.push(
      missing(
        'files',
        'chưa có tệp để tải, cũng chưa có liên kết',
        'thêm một tệp, hoặc điền “Xem, nghe ở nơi khác”.',
      ),
    );
  }
  if ((kind === 'video' || kind === 'audio') && words === undefined) {
    problems.push(
      missing(
        'words',
        'chưa có lời cho người không nghe, không nhìn được',
        'chép lại lời nói, và việc diễn ra trên hình nếu là video.',
      ),
    );
  }
  return problems;
};
