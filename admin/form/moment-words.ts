import { momentText } from '../../src/domain/dates.ts';
import { momentIn } from '../../src/schema/moment-in.ts';

/** A year, quarter, month or day as people say it; what is none of them stays as it was written. */
export function momentWords(written: string): string {
  const moment = momentIn(written);
  return moment === undefined ? written : momentText(moment);
}
