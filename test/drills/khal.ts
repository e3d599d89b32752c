import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** An entry as a person sees it: `2026-03-06 08:30`, or the day alone, and its title. */
export type SeenEntry = { start: string; title: string };

/** A person's own calendar in a folder, kept by khal (Debian package `khal`). */
export interface KhalCalendar {
  take(file: string): Promise<void>;
  entries(): Promise<SeenEntry[]>;
}

/** Opens an empty calendar; throws when khal is not there. */
export async function khalCalendar(folder: string): Promise<KhalCalendar> {
  const settings = join(folder, 'config');
  await mkdir(join(folder, 'entries'), { recursive: true });
  await writeFile(settings, configuration(folder));
  const khal = (...args: string[]) =>
    run('khal', ['-c', settings, ...args], { maxBuffer: 64 * 1024 * 1024 });
  await khal('printcalendars');
  return {
    async take(file) {
      await khal('import', '--batch', '-a', 'lich', file);
    },
    async entries() {
      const format = ['-df', '', '-f', '{start-long}\t{title}{nl}'];
      const { stdout } = await khal('list', '--once', ...format, '2000-01-01', '2050-01-01');
      return stdout
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => {
          const [start = '', title = ''] = line.split('\t');
          return { start, title };
        });
    },
  };
}

function configuration(folder: string): string {
  return `[calendars]
[[lich]]
path = ${join(folder, 'entries')}
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Asia/Ho_Chi_Minh
default_timezone = Asia/Ho_Chi_Minh
[sqlite]
path = ${join(folder, 'entries.db')}
`;
}
