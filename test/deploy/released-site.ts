import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressSite } from '../../src/publish/compress-site.ts';
import { markAddresses } from '../../src/publish/mark-addresses.ts';
import type { BuiltSite } from '../harness/built-site.ts';

/** A built site as a publication leaves it for the web server. */
export interface ReleasedSite {
  releasesDir: string;
  remove(): Promise<void>;
}

/** Packs and marks a copy of a built site with `more` files, and makes it the current release of a new folder. */
export async function releasedSite(
  { folder, base }: BuiltSite,
  more: Readonly<Record<string, string>> = {},
): Promise<ReleasedSite> {
  const releasesDir = await mkdtemp(join(tmpdir(), 'hoa-releases-'));
  const id = '20260131T000000000Z-abcdef0';
  await cp(folder, join(releasesDir, id), { recursive: true });
  for (const [name, text] of Object.entries(more)) {
    await mkdir(dirname(join(releasesDir, id, name)), { recursive: true });
    await writeFile(join(releasesDir, id, name), text);
  }
  await compressSite(join(releasesDir, id));
  await markAddresses(join(releasesDir, id), base);
  await symlink(id, join(releasesDir, 'current'));
  return { releasesDir, remove: () => rm(releasesDir, { recursive: true, force: true }) };
}
