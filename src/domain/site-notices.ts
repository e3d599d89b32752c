import type { Site } from '../schema/site.ts';
import { dayAfter } from './dates.ts';

type Notices = Site['notices'];

/** Days before a downtime from which readers are told, unless its editor says otherwise. */
const usualWarning = 7;

/** The downtimes of which readers are told today, the nearest first. */
export function downtimesOn({ downtimes }: Notices, today: string): Notices['downtimes'] {
  return downtimes
    .filter(({ from, to, announced = dayAfter(from, -usualWarning) }) =>
      isWithin(today, announced, to),
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** What the portal looks like today beside its everyday self; mourning comes before any feast. */
export function occasionOn(
  { occasions }: Notices,
  today: string,
): Notices['occasions'][number] | undefined {
  const all = occasions.filter(({ from, to }) => isWithin(today, from, to));
  return all.find(({ kind }) => kind === 'mourning') ?? all[0];
}

function isWithin(day: string, from: string, to: string): boolean {
  return from <= day && day <= to;
}
