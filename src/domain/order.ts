import type { AnyRecord } from '../schema/record.ts';
import { recordDay } from './record-day.ts';
import { compareVietnamese } from './vietnamese.ts';

const AGELESS: readonly string[] = ['units', 'pages'];

/** Newest day first; units and pages, which have no age for readers, after all else by title; ties by id. */
export function byNewest(a: AnyRecord, b: AnyRecord): number {
  const [agelessA, agelessB] = [AGELESS.indexOf(a.collection), AGELESS.indexOf(b.collection)];
  // One order for a mixed list too: sorting some pairs by title and others by day would go in circles.
  if (agelessA !== agelessB) return agelessA - agelessB;
  if (agelessA >= 0) return byTitle(a, b);
  const [dayA, dayB] = [recordDay(a), recordDay(b)];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function byTitle(a: AnyRecord, b: AnyRecord): number {
  return compareVietnamese(a.title, b.title) || (a.id < b.id ? -1 : 1);
}
