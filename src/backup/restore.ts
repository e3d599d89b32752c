import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeBareRepository } from '../newsroom/git/bare-repository.ts';
import { runGit } from '../newsroom/git/run-git.ts';
import { Refusal } from '../newsroom/refusal.ts';
import { unpack } from './archive.ts';
import { bundleName, type Manifest, manifestOf, readManifest, refsOf } from './manifest.ts';

/**
 * Restores a backup into an empty data folder, after comparing every file and every ref with what
 * was written down; all of it or nothing. Throws a `Refusal` that says what is wrong.
 */
export async function restore(file: string, dataFolder: string): Promise<Manifest> {
  const present = await readdir(dataFolder).catch((): string[] => []);
  if (present.length > 0) {
    throw new Refusal(
      409,
      `Thư mục dữ liệu ${dataFolder} đang có ${present.length} mục, nên không ghi đè.`,
      'đặt DATA_DIR là một thư mục trống, hoặc chuyển dữ liệu cũ đi nơi khác.',
    );
  }
  const beside = dirname(resolve(dataFolder));
  await mkdir(beside, { recursive: true });
  const place = await mkdtemp(join(beside, '.hoa-dep-restore-'));
  try {
    const [archive, data] = [join(place, 'archive'), join(place, 'data')];
    await mkdir(archive);
    await mkdir(data, { mode: 0o700 });
    await unpack(file, archive);
    const manifest = await requireWhole(file, archive);
    await cloneBundle(join(archive, bundleName), join(data, 'content.git'));
    const refs = await refsOf(join(data, 'content.git'));
    if (manifest.refs.some((ref) => !refs.includes(ref))) throw broken(file);
    for (const name of Object.keys(manifest.files).filter((one) => one !== bundleName)) {
      await mkdir(dirname(join(data, name)), { recursive: true });
      await copyFile(join(archive, name), join(data, name));
    }
    await rm(dataFolder, { recursive: true, force: true });
    await rename(data, dataFolder);
    return manifest;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function requireWhole(file: string, archive: string): Promise<Manifest> {
  const manifest = await readManifest(archive);
  if (manifest === undefined) throw broken(file);
  const { files } = await manifestOf(archive, [], new Date());
  const names = new Set([...Object.keys(files), ...Object.keys(manifest.files)]);
  if ([...names].some((name) => files[name] !== manifest.files[name])) throw broken(file);
  return manifest;
}

async function cloneBundle(bundle: string, repository: string): Promise<void> {
  await mkdir(repository, { recursive: true });
  await makeBareRepository(repository);
  await runGit(repository, ['fetch', '--quiet', bundle, '+refs/*:refs/*']);
  await runGit(repository, ['fsck', '--no-progress']);
}

function broken(file: string): Refusal {
  return new Refusal(
    422,
    `Bản sao lưu ${file} không nguyên vẹn: có phần khác với bảng kê lúc sao lưu.`,
    'dùng bản sao lưu trước đó; chưa có gì được ghi vào thư mục dữ liệu.',
  );
}
