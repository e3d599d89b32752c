import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsOf } from './source-files.ts';

const code = '{src,test,admin}/**/*.{ts,mjs,js}';

describe('Names', () => {
  it('of code files are kebab-case, but for the addresses under src/pages', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|setup|generated|d))?\.(?:ts|mjs|js)$/;
    const files = pathsOf(code).filter((file) => !file.startsWith('src/pages/'));
    expect(files.filter((file) => !kebab.test(basename(file)))).toEqual([]);
  });

  it('of components are PascalCase', () => {
    const files = pathsOf('src/**/*.astro').filter((file) => !file.startsWith('src/pages/'));
    expect(files.filter((file) => !/^(?:[A-Z][a-z0-9]*)+\.astro$/.test(basename(file)))).toEqual(
      [],
    );
  });

  it('say what a thing is: nothing is called utils, helpers, manager or common', () => {
    const empty = /(?:^|[/.-])(?:utils?|helpers?|manager|common)(?:[/.-]|$)/;
    const paths = pathsOf(['{src,test,admin}/**/*']);
    expect(paths.filter((path) => empty.test(path))).toEqual([]);
  });

  it('of tests follow what they test', () => {
    const tested = new Set(['harness', 'structure', 'site', 'e2e', 'admin']);
    const folders = new Set(pathsOf('src/*/').map((folder) => basename(folder)));
    const lost = pathsOf('test/**/*.test.ts')
      .map((file) => dirname(file).split('/')[1] ?? '')
      .filter((folder) => !tested.has(folder) && !folders.has(folder));
    expect([...new Set(lost)]).toEqual([]);
  });
});
