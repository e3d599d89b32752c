import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plannedRecords } from '../../src/domain/emulation-days.ts';
import { listOf, openPortal, type Portal } from '../../src/domain/portal.ts';
import { readLibrary } from '../../src/read/library.ts';
import { buildDay, departments } from '../harness/departments.ts';
import { builtFolder } from '../harness/run-build.ts';
import { bar } from './bars.ts';
import { khalCalendar, type SeenEntry } from './khal.ts';

/** Takes the calendars of both departments into khal, twice, and reads there what the records say. */
const folder = await mkdtemp(join(tmpdir(), 'hoa-calendars-'));
try {
  for (const { id, content, siteUrl } of departments) {
    const calendar = await khalCalendar(join(folder, `${id}-khal`));
    const site = await builtFolder(join(folder, id), { CONTENT_DIR: content, SITE_URL: siteUrl });
    const files = ['su-kien/lich.ics', 'su-kien/lich-thi-dua/lich.ics'];
    for (const file of files) await calendar.take(join(site, file));
    const seen = await calendar.entries();
    for (const file of files) await calendar.take(join(site, file));
    const again = await calendar.entries();

    const portal = openPortal((await readLibrary(content)).library, buildDay);
    const wanted = [...eventsOf(portal), ...milestonesOf(portal)];
    const shown = new Set(seen.map(lineOf));
    const missing = wanted.map(lineOf).filter((line) => !shown.has(line));
    bar(
      missing.length === 0,
      `${id}: ${wanted.length} sự kiện, mốc đúng ngày, giờ, tên trong khal`,
    );
    for (const line of missing) console.log(`    thiếu: ${line}`);
    const years = portal.site.anniversaries.terms.length * 10;
    const rest = seen.length - wanted.length;
    bar(rest === years, `${id}: ${rest} ngày kỷ niệm (${years})`);
    bar(
      again.length === seen.length,
      `${id}: nhận lần nữa vẫn ${again.length} mục, không mục nào đôi`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}

function eventsOf(portal: Portal): SeenEntry[] {
  return listOf(portal, 'events').map(({ title, from, fromTime }) => {
    return { title, start: fromTime === undefined ? from : `${from} ${fromTime}` };
  });
}

/** Those with a day that no anniversary names. */
function milestonesOf(portal: Portal): SeenEntry[] {
  const remembered = new Set(portal.site.anniversaries.terms.map(({ name }) => name));
  const isDay = (moment: string) => moment.length === buildDay.length;
  return plannedRecords(portal)
    .flatMap(({ milestones }) => milestones)
    .filter(({ when, until = when }) => isDay(when) && isDay(until))
    .filter(({ title }) => !remembered.has(title))
    .map(({ when, title }) => ({ start: when, title }));
}

function lineOf({ start, title }: SeenEntry): string {
  return `${start} ${title}`;
}
