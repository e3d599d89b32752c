import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildDay } from './departments.ts';

/** What a build left behind: the folder of the site, or why there is none. */
export type BuildOutcome = { folder: string } | { problem: string };

const repository = join(import.meta.dirname, '..', '..');

/** Builds a site into `folder` by the command that departments use, on the day of the tests. */
export function runBuild(
  folder: string,
  settings: Record<string, string>,
  root = repository,
): Promise<BuildOutcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/commands/build.ts', '--out', folder], {
      cwd: root,
      env: { ...outsideVitest(process.env), ...settings, ALLOW_SAMPLES: '1', TODAY: buildDay },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ problem: error.message }));
    child.once('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`  ${settings.CONTENT_DIR}: build ended with ${code} after ${seconds} s`);
      resolve(
        code === 0 ? { folder } : { problem: `build ended with ${code}:\n${output.slice(-6000)}` },
      );
    });
  });
}

/** Builds as `runBuild` does; throws the build's own messages when there is no site. */
export async function builtFolder(...build: Parameters<typeof runBuild>): Promise<string> {
  const outcome = await runBuild(...build);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.folder;
}

/** The environment without what Vitest adds, since Vite and Astro build otherwise when they see it. */
export function outsideVitest(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const added = /^(?:VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !added.test(name)));
}
