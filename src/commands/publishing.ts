import { resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { publishedContent } from '../newsroom/content-repository.ts';
import { buildByCommand } from '../publish/build-command.ts';
import { compressSite } from '../publish/compress-site.ts';
import type { Build, ReleaseMaking } from '../publish/make-release.ts';
import { markAddresses } from '../publish/mark-addresses.ts';
import { openReleases, type Releases } from '../publish/releases.ts';
import { readPlaces, readSurroundings } from '../read/surroundings.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** How a server makes releases, by its settings; `say` hears the steps. */
export async function serverPublishing(
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<ReleaseMaking> {
  const { contentFolder, siteUrl } = readSurroundings(environment);
  const { dataFolder, releasesFolder } = readPlaces(environment);
  const releases = openReleases(resolve(releasesFolder));
  return {
    source: await publishedContent(dataFolder, contentFolder),
    siteUrl: siteUrl.href,
    releases,
    build: checkedBuild(siteUrl, releases, say),
    today: () => readSurroundings(process.env).today,
  };
}

/** Check, build, verify as readers will receive it, and pack for the web server. */
function checkedBuild(siteUrl: URL, releases: Releases, say: (line: string) => void): Build {
  const program = { folder: projectRoot, env: { SITE_URL: siteUrl.href }, say };
  const steps: readonly Build[] = [
    buildByCommand({ ...program, script: ['src/commands/build.ts'] }),
    buildByCommand({
      ...program,
      script: ['src/commands/verify.ts'],
      siteArguments: ({ outDir, isRenewal }) => (isRenewal ? [outDir, '--privacy'] : [outDir]),
    }),
    packed(siteUrl.pathname, releases, say),
  ];
  return async (job) => {
    for (const step of steps) {
      const problems = await step(job);
      if (problems.length > 0 || job.signal.aborted) return problems;
    }
    return [];
  };
}

function packed(base: string, releases: Releases, say: (line: string) => void): Build {
  return async ({ outDir }): Promise<readonly Problem[]> => {
    const started = performance.now();
    const shown = await releases.current();
    await compressSite(outDir, shown?.folder);
    await markAddresses(outDir, base);
    say(`  Nén sẵn cho máy chủ web: ${((performance.now() - started) / 1000).toFixed(1)} giây`);
    return [];
  };
}
