import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How far a release in the making has come with taking over the files of the shown one; nothing while
 * none is at it.
 */
export function sharing(
  releasesFolder: string,
): { readonly files: number; readonly shared: number } | undefined {
  const [half] = globSync('.building-*/site/**/*.linked', { cwd: releasesFolder });
  const [workshop] = half?.split('/') ?? [];
  if (workshop === undefined) return undefined;
  const cwd = join(releasesFolder, workshop, 'site');
  const files = globSync('**/*.css', { cwd }).map((name) =>
    statSync(join(cwd, name), { throwIfNoEntry: false }),
  );
  return { files: files.length, shared: files.filter((one) => (one?.nlink ?? 0) > 1).length };
}
