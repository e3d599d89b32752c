import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A data folder of one test, which is taken away after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoa-dep-people-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
