import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { hasServerRepository, serverRepository } from '../newsroom/content-repository.ts';
import { runGit } from '../newsroom/git/run-git.ts';
import { Refusal } from '../newsroom/refusal.ts';
import { pack } from './archive.ts';
import {
  bundleName,
  filesOf,
  type Manifest,
  manifestOf,
  refsOf,
  writeManifest,
} from './manifest.ts';

/**
 * Writes one file that holds the content repository with all its drafts, the accounts and the other
 * private data of a newsroom; it may run while people write. Throws a `Refusal` when there is
 * nothing to keep or the file exists.
 */
export async function backUp(dataFolder: string, file: string, now: Date): Promise<Manifest> {
  if (!(await hasServerRepository(dataFolder))) {
    throw new Refusal(
      404,
      `Thư mục dữ liệu ${dataFolder} chưa có kho nội dung.`,
      'đặt DATA_DIR đúng thư mục của tòa soạn, hoặc chạy npm run newsroom -- init trước.',
    );
  }
  if ((await stat(file).catch(() => undefined)) !== undefined) {
    throw new Refusal(409, `Đã có tệp ${file}.`, 'chọn tên khác, ví dụ có ngày giờ.');
  }
  const place = await mkdtemp(join(tmpdir(), 'hoa-dep-backup-'));
  try {
    const repository = serverRepository(dataFolder);
    // Before the bundle, which then holds at least all that these names need.
    const refs = await refsOf(repository);
    await runGit(repository, ['bundle', 'create', join(place, bundleName), '--all']);
    for (const name of await filesOf(dataFolder)) {
      await mkdir(dirname(join(place, name)), { recursive: true });
      await copyFile(join(dataFolder, name), join(place, name));
    }
    const manifest = await manifestOf(place, refs, now);
    await writeManifest(place, manifest);
    await mkdir(dirname(resolve(file)), { recursive: true });
    await pack(place, file);
    return manifest;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
