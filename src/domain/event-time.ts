import type { Event } from '../schema/record.ts';
import { longDay, shortDay, spanText, WEEKDAYS, weekdayOf } from './dates.ts';

type EventTime = Pick<Event, 'from' | 'fromTime' | 'to' | 'toTime'>;

/** `08:30` as in running text: “8 giờ 30”. */
export function clockText(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${time.slice(3)}`;
}

/** When an event is, in a sentence: “8 giờ 30 - 11 giờ, thứ Sáu, ngày 6 tháng 3 năm 2026”. */
export function eventTimeText({ from, fromTime, to, toTime }: EventTime): string {
  const day = (value: string) => `${WEEKDAYS[weekdayOf(value)]}, ${longDay(value)}`;
  const clock = (time: string | undefined) => (time === undefined ? [] : [clockText(time)]);
  if (to === undefined || to === from) {
    return sentence([[...clock(fromTime), ...clock(toTime)].join(' - '), day(from)]);
  }
  const start = [...clock(fromTime), day(from)].join(', ');
  const end = [...clock(toTime), day(to)].join(', ');
  return `Từ ${start} đến ${end}`;
}

/** The days of an event as in tables: “6/3/2026”, “1/3/2026 - 31/3/2026”. */
export function shortEventDays({ from, to = from }: Pick<Event, 'from' | 'to'>): string {
  return spanText(shortDay(from), shortDay(to));
}

function sentence(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== '').join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
