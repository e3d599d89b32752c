import { writtenDay } from '../written-day.ts';
import type { FoundRecord } from './search.ts';

/** What a record is indexed by beside its title, line by line: a phrase stands in one of them. */
export function recordLines(record: FoundRecord): string[] {
  const { day, unit = '', summary = '', also = [], blocks } = record;
  return [writtenDay(day), unit, summary, ...also, ...blocks];
}
