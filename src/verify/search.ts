import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { addressOf } from '../domain/address.ts';
import type { Problem } from '../domain/problem.ts';
import { fold } from '../domain/vietnamese.ts';
import { collectionNames } from '../schema/collections.ts';
import type { AnyRecord } from '../schema/record.ts';
import { readHead } from '../search/engine/open-index.ts';
import { openSearch, type Search } from '../search/engine/open-search.ts';
import { readDirectory, tables } from '../search/index/directory.ts';
import { fetchFromFolder } from '../search/index/fetch-from-folder.ts';
import { indexFolder, partFiles } from '../search/index/index-files.ts';
import { parseQuery } from '../search/parse-query.ts';
import type { Site } from './site.ts';
import { askAdministrator, fileProblem } from './site-problem.ts';

/** Records that are asked for: some of each collection, whatever the portal's size. */
const QUESTIONS = 18;
/** Results that a reader sees without asking for more. */
const FIRST_RESULTS = 10;

/** The search index holds every page, and finds records by the words of their titles typed without marks. */
export async function search(site: Site): Promise<Problem[]> {
  try {
    const missing = await missingParts(site);
    if (missing !== undefined) return [indexProblem(site, missing)];
    return await answers(site, await openSearch(fetchFromFolder(join(site.folder, indexFolder))));
  } catch (error) {
    return [indexProblem(site, `không mở được: ${String(error)}`)];
  }
}

function indexProblem(site: Site, fault: string): Problem {
  const problem = `mục lục tìm kiếm ${fault}`;
  return fileProblem(site, 'tim-kiem/index.html', { problem, remedy: askAdministrator });
}

/** Pages that ask to be found against those that the index says it holds, and whose parts are all there. */
async function missingParts({ folder, files, pages }: Site): Promise<string | undefined> {
  const { version, records } = await readHead(fetchFromFolder(join(folder, indexFolder)));
  const wanted = pages.filter(({ searchable }) => searchable).length;
  if (records !== wanted) return `giữ ${records} trang, trong khi cổng có ${wanted} trang`;
  const own = `${indexFolder}/${version}`;
  const packed = await readFile(join(folder, own, partFiles.directory));
  const directory = readDirectory(gunzipSync(packed).toString());
  const parts = [
    partFiles.facets,
    partFiles.names,
    partFiles.spellings,
    ...Array.from({ length: records }, (_, nth) => partFiles.record(nth)),
    ...tables.flatMap((table) => directory[table].map((_, nth) => partFiles[table](nth))),
  ];
  const lost = parts.find((part) => !files.has(`${own}/${part}`));
  return lost === undefined ? undefined : `thiếu tệp ${lost}`;
}

async function answers(site: Site, index: Search): Promise<Problem[]> {
  const problems: Problem[] = [];
  const asked = someRecords(site);
  for (const record of asked) {
    const fault = await faultOf(index, record);
    if (fault === undefined) continue;
    const { file } = record;
    const problem = `tìm “${fold(record.title)}” không ra bài này: ${fault}`;
    problems.push({ file, field: 'title', label: 'Tiêu đề', problem, remedy: askAdministrator });
  }
  const isLost = problems.length > 1 && problems.length === asked.length;
  return isLost ? [indexProblem(site, 'không tìm ra bài nào')] : problems;
}

async function faultOf(index: Search, record: AnyRecord): Promise<string | undefined> {
  const title = fold(record.title);
  try {
    const { hits } = await index.find(parseQuery(title), { filters: {}, order: 'relevance' });
    const first = await Promise.all(hits.slice(0, FIRST_RESULTS).map(({ load }) => load()));
    const isFound = first.some(({ url }) => url === encodeURI(addressOf(record)));
    return isFound ? undefined : `không có trong ${FIRST_RESULTS} kết quả đầu`;
  } catch (error) {
    return String(error);
  }
}

/** Records of every collection, spread over their whole length; a title that others share asks for no one. */
function someRecords({ portal }: Site): AnyRecord[] {
  const all = [...portal.records.values()];
  const titles = Map.groupBy(all, ({ title }) => fold(title));
  const own = all.filter(
    ({ title }) => titles.get(fold(title))?.length === 1 && parseQuery(title).syllables.length > 0,
  );
  return collectionNames.flatMap((name) => {
    const some = own.filter(({ collection }) => collection === name);
    const wanted = Math.min(some.length, Math.ceil(QUESTIONS / collectionNames.length));
    return Array.from({ length: wanted }, (_, nth) =>
      some.at(Math.floor((nth * (some.length - 1)) / Math.max(1, wanted - 1))),
    ).flatMap((record) => record ?? []);
  });
}
