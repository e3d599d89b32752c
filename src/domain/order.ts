import type { AnyRecord } from '../schema/record.ts';
import { recordDay } from './record-day.ts';
import { compareVietnamese } from './vietnamese.ts';

/** Newest day first; units and pages, which have no age for readers, by title; ties by id. */
export function byNewest(a: AnyRecord, b: AnyRecord): number {
  if (a.collection === 'units' && b.collection === 'units') return byTitle(a, b);
  const [dayA, dayB] = [recordDay(a), recordDay(b)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function byTitle(a: AnyRecord, b: AnyRecord): number {
  return compareVietnamese(a.title, b.title) || (a.id < b.id ? -1 : 1);
}
