import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { uploadsIn } from '../domain/uploads-in.ts';
import { collections } from '../schema/collections.ts';
import type { Site } from './site.ts';
import { askAdministrator, fileProblem } from './site-problem.ts';

/** Folders of the site that hold what comes from uploads, and how files and pages name it. */
const UPLOADED = /^(?:anh|tep)\//;
const NAME = /\/((?:anh|tep)\/[a-z0-9-]+\.[a-z0-9]+)/g;
const NAMES_FILES = /\.(?:html|json|xml|css)$/;

/** No file of the site is an upload that only hidden records use, and none of the kind lies there unused. */
export async function hiddenUploads(site: Site): Promise<Problem[]> {
  return [...(await hiddenCopies(site)), ...(await unusedFiles(site))];
}

/** Files with the very bytes of an upload that nothing public shows. */
async function hiddenCopies(site: Site): Promise<Problem[]> {
  const { library, portal } = site;
  const inContent = async (uploads: Iterable<string>) => {
    const files = [...uploads].map(async (upload) => {
      const path = await existing(join(library.folder, upload));
      return path === undefined ? [] : [{ upload, path, size: (await stat(path)).size }];
    });
    return (await Promise.all(files)).flat();
  };
  const secret = await inContent(
    [...library.uploads.keys()].filter((path) => !portal.uploads.has(path)),
  );
  const bySize = Map.groupBy(secret, ({ size }) => size);
  const suspects: { file: string; path: string; size: number }[] = [];
  for (const file of site.files) {
    const path = join(site.folder, file);
    const { size } = await stat(path);
    if (bySize.has(size)) suspects.push({ file, path, size });
  }
  if (suspects.length === 0) return [];
  const open = await inContent(portal.uploads.keys());
  const shown = new Set(await Promise.all(open.filter(({ size }) => bySize.has(size)).map(hashOf)));
  const problems: Problem[] = [];
  for (const suspect of suspects) {
    const hash = await hashOf(suspect);
    if (shown.has(hash)) continue;
    for (const { upload, path } of bySize.get(suspect.size) ?? []) {
      if ((await hashOf({ path })) === hash) problems.push(copyProblem(site, suspect.file, upload));
    }
  }
  return problems;
}

/** Names of files were written on a Mac in parts (NFD), and records name them whole. */
async function existing(path: string): Promise<string | undefined> {
  for (const form of [path, path.normalize('NFD')]) {
    if (await stat(form).catch(() => undefined)) return form;
  }
  return undefined;
}

async function hashOf({ path }: { path: string }): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

function copyProblem(site: Site, file: string, upload: string): Problem {
  const problem = `tệp “${upload}” không được công khai lại có trong bản dựng, tại ${file}`;
  for (const record of site.library.records) {
    const uses = uploadsIn(collections[record.collection].fields, record);
    const use = uses.find(({ path }) => path === upload);
    if (use === undefined) continue;
    const { field, label } = use;
    return { file: record.file, field, label, problem, remedy: askAdministrator };
  }
  return fileProblem(site, file, { problem, remedy: askAdministrator });
}

/** Pictures and files that nothing of the site names: left over from a record that is gone. */
async function unusedFiles(site: Site): Promise<Problem[]> {
  const kept = [...site.files].filter((file) => UPLOADED.test(file));
  if (kept.length === 0) return [];
  const named = new Set<string>();
  for (const file of site.files) {
    if (!NAMES_FILES.test(file)) continue;
    const text = await readFile(join(site.folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(NAME)) named.add(name);
  }
  return kept
    .filter((file) => !named.has(file))
    .map((file) =>
      fileProblem(site, file, {
        problem: 'không trang nào dùng tệp này; có thể là ảnh, tệp của bài đã gỡ',
        remedy: askAdministrator,
      }),
    );
}
