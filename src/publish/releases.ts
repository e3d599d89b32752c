import {
  access,
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
import { isAlive } from './is-alive.ts';
import { shareUnchanged } from './share-unchanged.ts';

const description = z.strictObject({
  commit: z.string(),
  /** When it was first shown (ISO 8601). */
  published: z.string(),
  siteUrl: z.string(),
  /** The day for which it was built: what is due and what has expired. */
  day: z.string(),
  /** A digest of what later commits took back from it; empty when nothing. */
  takenBack: z.string(),
});

/** What a release was made from. */
export type ReleaseAbout = z.output<typeof description>;

/** A whole site as it stands in a folder, and what it was made from. */
export type Release = ReleaseAbout & {
  readonly id: string;
  readonly folder: string;
};

/**
 * The folder of releases: `releases/<id>/`, each with `<id>.json`, the link `releases/current` and,
 * while nothing was taken back from the release before it, the link `releases/previous`.
 */
export type Releases = {
  readonly root: string;
  /** The link to the release that readers see: whole at every moment, also while it is switched. */
  readonly shown: string;
  /** An empty place beside the releases, in which a build may do as it likes. */
  workshop(): Promise<string>;
  /**
   * Makes a finished build the current release in one step, and drops the oldest. Pages that were
   * opened on the earlier release may go on asking for its pictures and styles. Files that are the
   * same as in the release before stay the same files.
   */
  publish(built: string, about: ReleaseAbout, earlier?: Release): Promise<Release>;
  /** Puts a newly made site in the place of an older release. */
  replace(release: Release, built: string, about: ReleaseAbout): Promise<Release>;
  /** Shows a kept release in one step. */
  show(release: Release): Promise<void>;
  /** Removes a release that is not shown. */
  drop(release: Release): Promise<void>;
  /** The release that readers see. */
  current(): Promise<Release | undefined>;
  /** Every whole release, oldest first. */
  list(): Promise<readonly Release[]>;
  /** Keeps the newest content from being shown by itself, after somebody has gone back. */
  hold(): Promise<void>;
  /** Ends the hold. */
  release(): Promise<void>;
  isHeld(): Promise<boolean>;
};

const usuallyKept = 3;
const idPattern = /^\d{8}T\d{9}Z-[0-9a-f]{7}$/;

/** Opens a folder of releases, which is made when it is needed. */
export function openReleases(root: string, kept = usuallyKept): Releases {
  const held = join(root, 'held');
  const shown = join(root, 'current');
  const read = async (id: string): Promise<Release | undefined> => {
    try {
      const about = description.parse(JSON.parse(await readFile(join(root, `${id}.json`), 'utf8')));
      return { ...about, id, folder: join(root, id) };
    } catch {
      return undefined;
    }
  };
  const current = async () => {
    const target = await readlink(shown).catch(() => '');
    return read(target.split(/[\\/]/).filter(Boolean).at(-1) ?? '');
  };
  const shareWithShown = async (built: string) => {
    const release = await current();
    if (release !== undefined) await shareUnchanged(built, release.folder);
  };
  const list = async () => {
    const releases = await Promise.all((await idsIn(root)).map(read));
    return releases.filter((release) => release !== undefined);
  };
  return {
    root,
    shown,
    workshop: async () => {
      await mkdir(root, { recursive: true });
      await clearAbandoned(root);
      const place = join(root, `.building-${process.pid}-${Date.now()}`);
      await mkdir(place, { recursive: true });
      return place;
    },
    publish: async (built, about, earlier) => {
      const id = `${about.published.replace(/[-:.]/g, '')}-${about.commit.slice(0, 7)}`;
      const release = { ...about, id, folder: join(root, id) };
      await shareWithShown(built);
      await rename(built, release.folder);
      await writeFile(`${release.folder}.json`, `${JSON.stringify(about)}\n`);
      await rm(join(root, 'previous'), { force: true });
      await point(root, 'current', id);
      if (earlier !== undefined && kept > 1) await point(root, 'previous', earlier.id);
      await prune(root, id, kept);
      return release;
    },
    replace: async (release, built, about) => {
      await shareWithShown(built);
      // Without its description it is no release, should this end half-way.
      await rm(`${release.folder}.json`, { force: true });
      await rm(release.folder, { recursive: true, force: true });
      await rename(built, release.folder);
      await writeFile(`${release.folder}.json`, `${JSON.stringify(about)}\n`);
      return { ...about, id: release.id, folder: release.folder };
    },
    show: async ({ id }) => {
      await rm(join(root, 'previous'), { force: true });
      await point(root, 'current', id);
    },
    drop: async ({ folder }) => {
      await rm(`${folder}.json`, { force: true });
      await rm(folder, { recursive: true, force: true });
    },
    current,
    list,
    hold: () => writeFile(held, ''),
    release: () => rm(held, { force: true }),
    isHeld: () =>
      access(held).then(
        () => true,
        () => false,
      ),
  };
}

async function idsIn(root: string): Promise<string[]> {
  const names = await readdir(root).catch((): string[] => []);
  return names.filter((name) => idPattern.test(name)).sort();
}

async function point(root: string, name: 'current' | 'previous', id: string): Promise<void> {
  const link = join(root, `.${name}-${process.pid}`);
  await rm(link, { force: true });
  // Windows makes links to folders without special rights only in this form, from a full path.
  const isWindows = process.platform === 'win32';
  await symlink(isWindows ? resolve(root, id) : id, link, isWindows ? 'junction' : 'dir');
  if (isWindows) await rm(join(root, name), { force: true, recursive: true });
  await rename(link, join(root, name));
}

async function prune(root: string, current: string, kept: number): Promise<void> {
  const ids = await idsIn(root);
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
