import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/harness/longest-first.ts';

/** Two cores are what a small machine has. */
const twoAtOnce = { maxWorkers: 2 };

const builtSite = ['test/harness/built-site.setup.ts'];

/** Files that choose a setting before they import what reads it once, so they need a process each. */
const ownSettings = [
  'test/images/**/*.test.ts',
  'test/publish/draw-share-images.test.ts',
  'test/verify/hidden-uploads.test.ts',
];

const unit = {
  ...twoAtOnce,
  // On a busy machine a program takes its time; this only ends what never comes.
  testTimeout: 90_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
  sequence: { groupOrder: 0 },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...unit,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/site/**',
            'test/e2e/**',
            'test/admin/**',
            'test/deploy/**',
            ...ownSettings,
          ],
          // To read the schema anew for each of 180 small files took longer than their tests.
          isolate: false,
        },
      },
      { test: { ...unit, name: 'settings', include: ownSettings } },
      {
        test: {
          ...twoAtOnce,
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: builtSite,
          // The files of a worker share what they read: the parsed pages of two whole sites.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // On a busy machine a page takes its time; this only ends what never comes.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...twoAtOnce,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/admin/**/*.test.ts', 'test/deploy/**/*.test.ts'],
          globalSetup: builtSite,
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // A browser on a busy machine takes its time; a second is too little to open a form.
          expect: { poll: { timeout: 30_000 } },
          // Among the unit tests, which are short, no core is idle at its end.
          sequence: { groupOrder: 0 },
        },
      },
    ],
  },
});
