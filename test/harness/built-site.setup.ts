import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildDay, departments } from './departments.ts';

/** What a build left behind: the folder of the site, or why there is none. */
export type BuildOutcome = { folder: string } | { problem: string };

declare module 'vitest' {
  interface ProvidedContext {
    builtSites: Record<string, BuildOutcome>;
  }
}

const root = join(import.meta.dirname, '..', '..');

/** Builds both departments once a run, however many projects ask, and tells the tests where. */
export default async function buildTestSites(project: TestProject): Promise<void> {
  project.provide('builtSites', await buildOnce());
}

function buildOnce(): Promise<Record<string, BuildOutcome>> {
  // Each project loads this file anew; the process is what they share.
  const shared = globalThis as typeof globalThis & {
    hoaTestSites?: Promise<Record<string, BuildOutcome>>;
  };
  shared.hoaTestSites ??= buildAll();
  return shared.hoaTestSites;
}

async function buildAll(): Promise<Record<string, BuildOutcome>> {
  const sites: Record<string, BuildOutcome> = {};
  for (const { id, content, siteUrl } of departments) {
    const folder = join(root, '.cache', 'test-site', id);
    sites[id] = await build(folder, { CONTENT_DIR: content, SITE_URL: siteUrl });
  }
  return sites;
}

function build(folder: string, settings: Record<string, string>): Promise<BuildOutcome> {
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

/** The environment without what Vitest adds, since Vite and Astro build otherwise when they see it. */
function outsideVitest(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const added = /^(?:VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|NODE_ENV)$/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !added.test(name)));
}
