import { placeIn, problemIn, type RecordCheck } from './check.ts';

/** A withdrawn record says why and since when; a reason without the status would leave it online. */
export const withdrawal: RecordCheck = (record) => {
  const { status, withdrawal: given } = record;
  if (status === 'withdrawn' && given === undefined) {
    const place = placeIn(record, 'withdrawal');
    return [
      problemIn(
        record,
        place,
        'bài đã gỡ nhưng chưa ghi lý do và ngày gỡ',
        'điền lý do và ngày gỡ.',
      ),
    ];
  }
  if (status !== undefined && status !== 'withdrawn' && given !== undefined) {
    const place = placeIn(record, 'status');
    return [
      problemIn(
        record,
        place,
        'có lý do gỡ bài nhưng bài vẫn chưa gỡ',
        'đặt tình trạng “Đã gỡ” (withdrawn), hoặc xóa mục Gỡ bài.',
      ),
    ];
  }
  return [];
};
