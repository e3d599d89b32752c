import { basename } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { calendarFault } from './calendar-fault.ts';
import { type FeedKind, jsonFault, xmlFault } from './feed-fault.ts';
import { isForReaders, type Site, textOf } from './site.ts';
import { askAdministrator, fileProblem } from './site-problem.ts';

const kinds: Readonly<Record<string, FeedKind>> = {
  'rss.xml': 'rss',
  'atom.xml': 'atom',
  'feed.json': 'jsonFeed',
  'portal.json': 'portal',
  'sitemap.xml': 'sitemap',
  'sitemap-index.xml': 'sitemapIndex',
};

/** Everything that programs read parses and has its required parts: feeds, data, site map, calendars. */
export async function feeds(site: Site): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of site.files) {
    if (!isForReaders(file)) continue;
    const fault = await faultOf(site, file);
    if (fault === undefined) continue;
    const problem = `tệp không đọc được: ${fault}`;
    problems.push(fileProblem(site, file, { problem, remedy: askAdministrator }));
  }
  return problems;
}

async function faultOf(site: Site, file: string): Promise<string | undefined> {
  const kind = file.startsWith('du-lieu/') ? 'year' : kinds[basename(file)];
  if (file.endsWith('.xml')) return xmlFault(await textOf(site, file), kind);
  if (file.endsWith('.json')) return jsonFault(await textOf(site, file), kind);
  if (file.endsWith('.ics')) return calendarFault(await textOf(site, file));
  return undefined;
}
