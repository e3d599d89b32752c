import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { uploadsIn } from '../domain/uploads-in.ts';
import { contentHash } from '../images/asset-store.ts';
import { collections } from '../schema/collections.ts';
import { isPictureName } from '../schema/upload-kinds.ts';
import type { Site } from './site.ts';
import { askAdministrator, fileProblem } from './site-problem.ts';

/** Folders of the site that hold what comes from uploads, and how files and pages name it. */
const UPLOADED = /^(?:anh|tep)\//;
const NAME = /\/((?:anh|tep)\/[a-z0-9-]+\.[a-z0-9]+)/g;
/** A picture that the build made: its name holds the hashes of its uploads. */
const MADE_FROM = /(?<=^anh\/(?:.*-)?)[0-9a-f]{16}(?=[-.])/g;
const NAMES_FILES = /\.(?:html|json|xml|css)$/;

/** No file of the site is an upload that only hidden records use, and none of the kind lies there unused. */
export async function hiddenUploads(site: Site): Promise<Problem[]> {
  return [...(await hiddenCopies(site)), ...(await unusedFiles(site))];
}

/** Files with the very bytes of an upload that nothing public shows, and pictures made from one. */
async function hiddenCopies(site: Site): Promise<Problem[]> {
  const { library, portal } = site;
  const hidden = [...library.uploads.keys()].filter((path) => !portal.uploads.has(path));
  const secret = await uploadFiles(library.folder, hidden);
  const suspects = await suspectFiles(site, secret);
  if (suspects.length === 0) return [];
  const open = await uploadFiles(library.folder, [...portal.uploads.keys()]);
  const sizes = new Set(suspects.map(({ upload }) => upload.size));
  const shown = new Set(await Promise.all(open.filter(({ size }) => sizes.has(size)).map(hashOf)));
  const problems: Problem[] = [];
  for (const { file, upload, isMade } of suspects) {
    const hash = await hashOf(upload);
    if (shown.has(hash)) continue;
    const isCopy = isMade || (await hashOf({ path: join(site.folder, file) })) === hash;
    if (isCopy) problems.push(copyProblem(site, file, upload.name));
  }
  return problems;
}

/** A file of the site that may show a hidden upload: made from it by its name, or of its size. */
type Suspect = { readonly file: string; readonly upload: UploadFile; readonly isMade: boolean };

async function suspectFiles(site: Site, secret: readonly UploadFile[]): Promise<Suspect[]> {
  const bySize = Map.groupBy(secret, ({ size }) => size);
  const made = Map.groupBy(
    [...site.files].flatMap((file) =>
      [...file.matchAll(MADE_FROM)].map(([hash]) => ({ file, hash })),
    ),
    ({ hash }) => hash,
  );
  const suspects: Suspect[] = [];
  for (const upload of secret) {
    if (!isPictureName(upload.name)) continue;
    const files = made.get(contentHash(await readFile(upload.path))) ?? [];
    suspects.push(...files.map(({ file }) => ({ file, upload, isMade: true })));
  }
  for (const file of site.files) {
    const { size } = await stat(join(site.folder, file));
    const alike = bySize.get(size) ?? [];
    suspects.push(...alike.map((upload) => ({ file, upload, isMade: false })));
  }
  return suspects;
}

/** An upload as a file of the content folder. */
type UploadFile = { readonly name: string; readonly path: string; readonly size: number };

async function uploadFiles(folder: string, names: readonly string[]): Promise<UploadFile[]> {
  const files = names.map(async (name) => {
    const path = await existing(join(folder, name));
    return path === undefined ? [] : [{ name, path, size: (await stat(path)).size }];
  });
  return (await Promise.all(files)).flat();
}

/** Names of files were written on a Mac in parts (NFD), and records name them whole. */
async function existing(path: string): Promise<string | undefined> {
  for (const form of [path, path.normalize('NFD')]) {
    if (await stat(form).catch(() => undefined)) return form;
  }
  return undefined;
}

async function hashOf({ path }: { path: string }): Promise<string> {
  return contentHash(await readFile(path));
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
