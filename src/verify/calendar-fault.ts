import { unfolded } from './unfolded.ts';

const required = ['VERSION', 'PRODID'];
const requiredOfEvent = ['UID', 'DTSTAMP', 'DTSTART'];

/** Why a calendar could not read this file (RFC 5545, 3.4 and 3.6); undefined when it can. */
export function calendarFault(source: string): string | undefined {
  const lines = unfolded(source).split('\r\n');
  if (lines.some((line) => line.includes('\n'))) return 'dòng phải kết thúc bằng CRLF';
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-2) !== 'END:VCALENDAR') {
    return 'không mở, đóng bằng VCALENDAR';
  }
  const [head = [], ...events] = sections(lines);
  const missing = required.find((name) => !has(head, name));
  if (missing !== undefined) return `thiếu ${missing}`;
  for (const [index, event] of events.entries()) {
    const lost = requiredOfEvent.find((name) => !has(event, name));
    if (lost !== undefined) return `sự kiện thứ ${index + 1} thiếu ${lost}`;
  }
  return undefined;
}

/** What stands before the first event, then each event. */
function sections(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts;
}

function has(lines: readonly string[], name: string): boolean {
  return lines.some((line) => new RegExp(`^${name}[:;].`).test(line));
}
