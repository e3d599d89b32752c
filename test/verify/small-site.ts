import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AnyRecord } from '../../src/schema/record.ts';
import { openSite, type Site } from '../../src/verify/site.ts';
import { library, type Surroundings } from '../factories/library.ts';
import { buildDay } from '../harness/departments.ts';

/** The public address of every small site. */
export const smallSiteUrl = 'https://mau.gov.vn/thi-dua/';

/** A site of a few files written by hand, which ends with the scope that made it (`using`). */
export async function smallSite(
  files: Readonly<Record<string, string | Uint8Array>>,
  records: readonly AnyRecord[] = [],
  around: Surroundings = {},
): Promise<Site & Disposable> {
  const folder = mkdtempSync(join(tmpdir(), 'hoa-small-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const expected = {
    siteUrl: new URL(smallSiteUrl),
    library: library(records, around),
    today: buildDay,
  };
  const site = await openSite(folder, expected);
  return { ...site, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
