import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lockfile = join(import.meta.dirname, '..', '..', 'package-lock.json');
const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
  packages: Record<string, Locked>;
};

describe('The lockfile', () => {
  // A registry that lacks a platform's package makes npm leave it out, and then npm ci refuses.
  it('names every package that another one needs, for every platform', () => {
    const missing = Object.entries(packages).flatMap(
      ([place, { dependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies })
          .filter((name) => !isReachable(place, name))
          .map((name) => `${place || 'package.json'} → ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

/** Node's rule: look in the package's own node_modules, then in each folder above it. */
function isReachable(place: string, name: string): boolean {
  const own = `${place}${place && '/'}node_modules/${name}`;
  if (own in packages) return true;
  const above = place.lastIndexOf('node_modules/');
  return above >= 0 && isReachable(place.slice(0, above).replace(/\/$/, ''), name);
}
