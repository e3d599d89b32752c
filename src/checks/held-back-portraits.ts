import { missingConsents } from '../domain/consent.ts';
import { shortDay } from '../domain/dates.ts';
import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import type { AnyRecord } from '../schema/record.ts';
import { placeIn, problemIn } from './check.ts';

/**
 * Portraits that readers do not see today because their consent has run out or has yet to begin:
 * a warning, for a day that passes must never keep the whole site from being published.
 */
export function heldBackPortraits({ records }: Pick<Library, 'records'>, today: string): Problem[] {
  return records.flatMap((record) => heldBack(record, today));
}

function heldBack(record: AnyRecord, today: string): Problem[] {
  if (record.collection !== 'exemplars' || record.status !== 'published') return [];
  const consent = record.portrait?.consent;
  if (consent === undefined || missingConsents(consent).length > 0) return [];
  const tell = (key: string, problem: string, remedy: string) =>
    problemIn(record, placeIn(record, `portrait.consent.${key}`), problem, remedy);
  const yetToBegin = (['given', 'guardianGiven'] as const).flatMap((key) => {
    const day = consent[key];
    if (day === undefined || day <= today) return [];
    const problem = `ngày ${shortDay(day)} chưa đến nên ảnh chưa hiện trên cổng`;
    return [tell(key, problem, 'ghi đúng ngày trên giấy đồng ý, hoặc bỏ ảnh.')];
  });
  const { until } = consent;
  if (until === undefined || today <= until) return yetToBegin;
  const problem = `đã hết hạn ngày ${shortDay(until)} nên ảnh không còn hiện trên cổng`;
  return [
    ...yetToBegin,
    tell('until', problem, 'xin đồng ý lần nữa rồi ghi ngày mới, hoặc bỏ ảnh.'),
  ];
}
