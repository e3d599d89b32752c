import { shortDay } from '../domain/dates.ts';
import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { isPublished } from '../domain/published.ts';
import type { AnyRecord } from '../schema/record.ts';
import { placeIn, problemIn } from './check.ts';

/** How many days ahead editors are told. */
const daysAhead = 30;

/** Records and portraits that readers see today, and of which the last day comes soon: a warning. */
export function endingSoon({ records }: Pick<Library, 'records'>, today: string): Problem[] {
  const latest = new Date(Date.parse(today) + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const isSoon = (day: string | undefined): day is string =>
    day !== undefined && today <= day && day <= latest;
  return records
    .filter((record) => isPublished(record, today))
    .flatMap((record) => [...recordEnding(record, isSoon), ...portraitEnding(record, isSoon)]);
}

type IsSoon = (day: string | undefined) => day is string;

function recordEnding(record: AnyRecord, isSoon: IsSoon): Problem[] {
  const { publishUntil } = record;
  if (!isSoon(publishUntil)) return [];
  const problem = `sau ngày ${shortDay(publishUntil)} bạn đọc không còn thấy bài`;
  const remedy = 'nếu còn dùng, đặt ngày khác hoặc để trống ô này.';
  return [problemIn(record, placeIn(record, 'publishUntil'), problem, remedy)];
}

function portraitEnding(record: AnyRecord, isSoon: IsSoon): Problem[] {
  const until = record.collection === 'exemplars' ? record.portrait?.consent?.until : undefined;
  if (!isSoon(until)) return [];
  const problem = `sau ngày ${shortDay(until)} ảnh không còn hiện trên cổng`;
  const remedy = 'xin đồng ý lần nữa rồi ghi ngày mới, hoặc bỏ ảnh.';
  return [problemIn(record, placeIn(record, 'portrait.consent.until'), problem, remedy)];
}
