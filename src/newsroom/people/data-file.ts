import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { withLock } from './file-lock.ts';

/** A small JSON file that several processes read and write. */
export type DataFile<State> = {
  /** The newest state, whoever wrote it. */
  read(): Promise<State>;
  /** Writes what `edit` makes of the newest state; an edit that throws writes nothing. */
  change(edit: (state: State) => State): Promise<State>;
};

/** Opens a JSON file (mode 0600) whose state the schema knows; a file that is not there is `empty`. */
export function openDataFile<State>(
  path: string,
  schema: z.ZodType<State>,
  empty: State,
): DataFile<State> {
  let known: { readonly stamp: string; readonly state: State } | undefined;

  const read = async () => {
    const stamp = await stampOf(path);
    if (known?.stamp !== stamp) {
      known = { stamp, state: stamp === '' ? empty : parsed(path, await readFile(path), schema) };
    }
    return known.state;
  };

  const change = async (edit: (state: State) => State) => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return withLock(`${path}.lock`, async () => {
      const before = await read();
      const after = edit(before);
      if (after !== before) await replace(path, `${JSON.stringify(after, null, 2)}\n`);
      return after;
    });
  };

  return { read, change };
}

/** Changes whenever the file is replaced; empty while there is none. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true });
    return `${ino} ${mtimeNs} ${size}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function parsed<State>(path: string, bytes: Buffer, schema: z.ZodType<State>): State {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    // The cause would quote the file, hashes and all, in the log.
    throw new Refusal(
      500,
      `Tệp dữ liệu người dùng ${path} hỏng hoặc bị sửa tay sai mẫu.`,
      'người quản trị lấy lại tệp này từ bản sao lưu gần nhất.',
    );
  }
}

/** The old text or the new one is there at any moment, after a power cut too. */
async function replace(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}
