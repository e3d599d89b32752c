import {
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const description = z.strictObject({
  commit: z.string(),
  published: z.string(),
  siteUrl: z.string(),
});

/** A whole site as it stands in a folder, and what it was made from. */
export type Release = z.output<typeof description> & {
  readonly id: string;
  readonly folder: string;
};

/** The folder of releases: `releases/<id>/`, each with `<id>.json`, and the link `releases/current`. */
export type Releases = {
  /** An empty place beside the releases, in which a build may do as it likes. */
  workshop(): Promise<string>;
  /** Makes a finished build the current release in one step, and drops the oldest. */
  publish(built: string, about: z.output<typeof description>): Promise<Release>;
  /** The release that `current` names, from an earlier run. */
  current(): Promise<Release | undefined>;
};

const kept = 3;
const idPattern = /^\d{8}T\d{9}Z-[0-9a-f]{7}$/;

/** Opens a folder of releases, which is made when it is needed. */
export function openReleases(root: string): Releases {
  return {
    workshop: async () => {
      await mkdir(root, { recursive: true });
      await clearAbandoned(root);
      const place = join(root, `.building-${process.pid}-${Date.now()}`);
      await mkdir(place, { recursive: true });
      return place;
    },
    publish: async (built, about) => {
      const id = `${about.published.replace(/[-:.]/g, '')}-${about.commit.slice(0, 7)}`;
      const folder = join(root, id);
      await rename(built, folder);
      await writeFile(`${folder}.json`, `${JSON.stringify(about)}\n`);
      await pointCurrent(root, id);
      await prune(root, id);
      return { ...about, id, folder };
    },
    current: async () => {
      try {
        const id =
          (await readlink(join(root, 'current'))).split(/[\\/]/).filter(Boolean).at(-1) ?? '';
        const about = description.parse(
          JSON.parse(await readFile(join(root, `${id}.json`), 'utf8')),
        );
        return { ...about, id, folder: join(root, id) };
      } catch {
        return undefined;
      }
    },
  };
}

async function pointCurrent(root: string, id: string): Promise<void> {
  const link = join(root, `.current-${process.pid}`);
  await rm(link, { force: true });
  // Windows makes links to folders without special rights only in this form, from a full path.
  const isWindows = process.platform === 'win32';
  await symlink(isWindows ? resolve(root, id) : id, link, isWindows ? 'junction' : 'dir');
  if (isWindows) await rm(join(root, 'current'), { force: true, recursive: true });
  await rename(link, join(root, 'current'));
}

async function prune(root: string, current: string): Promise<void> {
  const ids = (await readdir(root)).filter((name) => idPattern.test(name)).sort();
  for (const id of ids.slice(0, -kept).filter((one) => one !== current)) {
    await rm(join(root, id), { recursive: true, force: true });
    await rm(join(root, `${id}.json`), { force: true });
  }
}

// A process that was killed leaves its workshop behind.
async function clearAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = /^\.building-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
