import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Layers from the bottom up: a folder may import from its own layer and those before it. */
const layers = [
  ['schema'],
  ['domain'],
  [
    'read',
    'checks',
    'outputs',
    'cms',
    'search',
    'reading',
    'offline',
    'rating',
    'quiz',
    'markdown',
    'images',
  ],
  ['verify'],
  ['audit'],
  ['styles', 'components', 'layouts', 'site', 'integrations', 'newsroom', 'publish'],
  ['backup', 'deploy'],
  ['pages', 'commands'],
];

const code = '*.{ts,mjs,js,astro}';
const sources = sourceFiles([`src/**/${code}`, `admin/**/${code}`]);
const placed = sources.filter(({ file }) => folderOf(file) !== undefined);

const ours = /^(?:src|admin)\//;
const browserCode = /^(?:src\/(?:search|reading|offline|rating|quiz)|admin)\//;
const light = /^src\/(?:domain|schema|styles)\//;

describe('Imports point one way', () => {
  it('and every folder of src has its place', () => {
    const known = new Set(['launch', ...layers.flat()]);
    const strange = new Set(
      placed.map(({ file }) => folderOf(file) ?? '').filter((name) => !known.has(name)),
    );
    expect([...strange]).toEqual([]);
  });

  it('from pages and commands down to the schema', () => {
    const upwards = links().filter(({ from, to }) => layerOf(to) > layerOf(from));
    expect(upwards.map(({ text }) => text)).toEqual([]);
  });

  it('and never in a circle between two folders', () => {
    const pairs = new Set(links().map(({ from, to }) => `${from} → ${to}`));
    const circles = links().filter(({ from, to }) => pairs.has(`${to} → ${from}`));
    expect(circles.map(({ text }) => text)).toEqual([]);
  });

  it('so that what runs in a browser imports only the domain and the schema', () => {
    const browser = sources.filter(({ file }) => browserCode.test(file));
    const heavy = browser.flatMap(({ file, imports }) =>
      imports
        .filter((target) => ours.test(target) && !browserCode.test(target) && !light.test(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(heavy).toEqual([]);
  });

  it('and the launchers, which run before anything is installed, import only themselves and Node', () => {
    const launchers = sourceFiles(['*.mjs', 'src/launch/*.mjs']).filter(
      ({ file }) => file !== 'astro.config.mjs',
    );
    const needy = launchers.flatMap(({ file, imports }) =>
      imports
        .filter((name) => !/^(?:node:|src\/launch\/)/.test(name))
        .map((name) => `${file} → ${name}`),
    );
    expect(needy).toEqual([]);
  });
});

describe('The domain and the schema', () => {
  const pure = sources.filter(({ file }) => /^src\/(?:domain|schema)\//.test(file));

  it('do no input or output', () => {
    const outward = pure.flatMap(({ file, imports }) =>
      imports.filter((name) => /^(?:node:|astro)/.test(name)).map((name) => `${file} → ${name}`),
    );
    expect(outward).toEqual([]);
  });

  it('have no clock and no chance', () => {
    const clock = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bprocess\./;
    expect(pure.filter((source) => clock.test(source.code)).map(({ file }) => file)).toEqual([]);
  });
});

function links() {
  return placed.flatMap(({ file, imports }) => {
    const from = folderOf(file) ?? '';
    return imports.flatMap((target) => {
      const to = folderOf(target);
      return to === undefined || to === from ? [] : [{ from, to, text: `${file} → ${target}` }];
    });
  });
}

/** The folder of src that a path stands in; nothing for packages and files beside the folders. */
function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function layerOf(folder: string): number {
  return layers.findIndex((layer) => layer.includes(folder));
}
