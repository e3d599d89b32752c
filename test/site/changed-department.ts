import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { SettingName } from '../../src/schema/site.ts';
import { builtFolder } from '../harness/run-build.ts';

/** A small department's site, built with other settings than its own. */
export interface ChangedDepartment {
  folder: string;
  remove(): Promise<void>;
}

/** Builds the starting folder with some settings in place of its own. */
export async function changedDepartment(
  settings: Partial<Record<SettingName, object>>,
  siteUrl = 'http://127.0.0.1:4321/',
): Promise<ChangedDepartment> {
  const place = await mkdtemp(join(tmpdir(), 'hoa-dep-changed-'));
  const content = join(place, 'content');
  await cp('examples/khoi-dau', content, { recursive: true });
  for (const [name, setting] of Object.entries(settings)) {
    await writeFile(join(content, 'site', `${name}.yml`), stringify(setting));
  }
  const folder = await builtFolder(join(place, 'site'), {
    CONTENT_DIR: content,
    SITE_URL: siteUrl,
  });
  return { folder, remove: () => rm(place, { recursive: true, force: true }) };
}
