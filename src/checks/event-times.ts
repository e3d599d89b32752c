import type { Problem } from '../domain/problem.ts';
import { placeIn, problemIn, type RecordCheck } from './check.ts';

/** An event's hours make a span: none ends without a beginning, or before it on the same day. */
export const eventTimes: RecordCheck = (record) => {
  if (record.collection !== 'events') return [];
  const { from, fromTime, to = from, toTime } = record;
  const wrong = (problem: string, remedy: string): Problem[] => [
    problemIn(record, placeIn(record, 'toTime'), problem, remedy),
  ];
  if (toTime === undefined) return [];
  if (fromTime === undefined) {
    return wrong('có giờ kết thúc mà chưa có giờ bắt đầu', 'điền “Giờ bắt đầu”.');
  }
  return from === to && toTime < fromTime
    ? wrong('kết thúc trước giờ bắt đầu', 'sửa một trong hai giờ, hoặc điền “Ngày kết thúc”.')
    : [];
};
