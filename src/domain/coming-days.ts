import { anniversariesIn, type EmulationDay, milestoneDays } from './emulation-days.ts';
import type { Portal } from './portal.ts';

/** The next days of emulation, those that are on first; anniversaries of this year and the next. */
export function comingDays(portal: Portal, most: number): EmulationDay[] {
  const year = Number(portal.today.slice(0, 4));
  return [
    ...anniversariesIn(portal, year),
    ...anniversariesIn(portal, year + 1),
    ...milestoneDays(portal),
  ]
    .filter(({ to }) => portal.today <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .slice(0, most);
}
