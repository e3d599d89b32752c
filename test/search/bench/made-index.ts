import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const told = z.object({ seconds: z.number(), peak: z.number() });

/** What it took to make an index, and what lies on the disk. */
export interface MadeIndex {
  seconds: number;
  /** Bytes of memory at the most. */
  peak: number;
  bytes: number;
  files: number;
}

/** Makes an index in a process of its own, by a program that is given the documents' file and the folder. */
export async function madeIndex(
  program: 'make-ours.ts' | 'make-pagefind.ts',
  documents: string,
  folder: string,
): Promise<MadeIndex> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), documents, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${program} ended with ${code}.`);
  return { ...told.parse(JSON.parse(output)), ...(await sizeOf(folder)) };
}

async function sizeOf(folder: string): Promise<{ bytes: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size;
  return { bytes, files: files.length };
}
