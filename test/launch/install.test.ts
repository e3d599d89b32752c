import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dependenciesAreFresh } from '../../src/launch/install.mjs';

const sha256OfBraces = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoa-install-'));
  writeFileSync(join(root, 'package-lock.json'), '{}');
  mkdirSync(join(root, 'node_modules'));
});

afterEach(() => rmSync(root, { recursive: true }));

describe('The installed packages', () => {
  it('are missing when nothing says from which lockfile they came', () => {
    expect(dependenciesAreFresh(root)).toBe(false);
  });

  it('are fresh when they came from the lockfile as it stands', () => {
    writeFileSync(join(root, 'node_modules', '.hoa-dep-lock'), `${sha256OfBraces}\n`);
    expect(dependenciesAreFresh(root)).toBe(true);
  });

  it('are stale once the lockfile changes', () => {
    writeFileSync(join(root, 'node_modules', '.hoa-dep-lock'), `${sha256OfBraces}\n`);
    writeFileSync(join(root, 'package-lock.json'), '{"version": 2}');
    expect(dependenciesAreFresh(root)).toBe(false);
  });

  it.each([
    ['fresh', 'the versions of the lockfile', '1.0.0', true],
    ['stale', 'another version', '0.9.0', false],
  ])('are %s when somebody ran npm by hand and got %s', (_state, _what, version, isFresh) => {
    const other = { version: '2.0.0', optional: true };
    const locked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/other': other };
    const installed = { 'node_modules/a': { version } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }));
    writeFileSync(
      join(root, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: installed }),
    );
    expect(dependenciesAreFresh(root)).toBe(isFresh);
  });
});
