import { execFile } from 'node:child_process';
import { chmod, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Refusal } from '../newsroom/refusal.ts';

const run = promisify(execFile);

/** Packs a folder into a `.tar.gz` that its owner alone may read. */
export async function pack(folder: string, file: string): Promise<void> {
  const unfinished = `${resolve(file)}.${process.pid}`;
  try {
    await run('tar', ['-czf', unfinished, '-C', folder, '.']);
    await chmod(unfinished, 0o600);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Unpacks into an empty folder; throws a `Refusal` for a file that is no whole archive. */
export async function unpack(file: string, folder: string): Promise<void> {
  try {
    await run('tar', ['-xzf', resolve(file), '-C', folder, '--no-same-owner']);
  } catch {
    throw new Refusal(
      422,
      `Không mở được bản sao lưu ${file}: tệp không có, hỏng hoặc thiếu phần cuối.`,
      'lấy lại tệp từ nơi cất giữ, hoặc dùng bản sao lưu trước đó.',
    );
  }
}
