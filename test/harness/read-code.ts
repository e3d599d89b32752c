import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a scanner reads from the QR codes of pictures (paths of PNG files), in their order. */
export function codesIn(files: readonly string[]): string[] {
  const { stdout, error } = spawnSync('zbarimg', ['-q', '--raw', ...files], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.split('\n').filter((line) => line !== '');
}

/** What a scanner reads from the QR codes of one picture (PNG). */
export function readCodes(png: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hoa-code-'));
  try {
    const file = join(folder, 'anh.png');
    writeFileSync(file, png);
    return codesIn([file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
