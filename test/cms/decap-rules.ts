import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/**
 * Decap's own check of a configuration, which our bundle leaves out; it throws what is wrong. Only
 * the widgets' rules are loaded, since their forms need a browser.
 */
export async function loadDecapRules(
  widgets: readonly string[],
): Promise<(config: unknown) => void> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-decap-rules-'));
  const outfile = join(folder, 'rules.cjs');
  await build({
    stdin: { contents: source(widgets), resolveDir: root },
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    outfile,
    logLevel: 'error',
    plugins: [withoutApplication],
  });
  const loaded: unknown = await import(pathToFileURL(outfile).href);
  await rm(folder, { recursive: true });
  if (!isRules(loaded)) throw new Error('Decap has no validateConfig any more');
  return loaded.validateConfig;
}

/** The rules name two constants of a module that pulls in the whole application; it needs a browser. */
const withoutApplication: Plugin = {
  name: 'without-application',
  setup(build) {
    build.onLoad(
      { filter: /decap-cms-core[\\/]dist[\\/]esm[\\/](?:actions|reducers|redux|routing)[\\/]/ },
      () => ({ contents: 'module.exports = new Proxy({}, { get: () => () => undefined });' }),
    );
  },
};

function source(widgets: readonly string[]): string {
  return [
    "import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry';",
    "export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema';",
    ...widgets
      .filter(hasRules)
      .flatMap((name, at) => [
        `import schema${at} from 'decap-cms-widget-${name}/dist/esm/schema';`,
        `registerWidget({ name: '${name}', controlComponent: () => null, schema: schema${at} });`,
      ]),
  ].join('\n');
}

/** Boxes of plain text have no settings to check. */
function hasRules(name: string): boolean {
  return existsSync(join(root, `node_modules/decap-cms-widget-${name}/dist/esm/schema.js`));
}

function isRules(value: unknown): value is { validateConfig: (config: unknown) => void } {
  return typeof value === 'object' && value !== null && 'validateConfig' in value;
}
