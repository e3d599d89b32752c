import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { departments } from './departments.ts';
import { type BuildOutcome, runBuild } from './run-build.ts';

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
    sites[id] = await runBuild(folder, { CONTENT_DIR: content, SITE_URL: siteUrl });
  }
  return sites;
}
