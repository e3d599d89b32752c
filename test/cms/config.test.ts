import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decapConfig } from '../../src/cms/config.ts';
import { collectionNames } from '../../src/schema/collections.ts';
import { loadDecapRules } from './decap-rules.ts';

const root = join(import.meta.dirname, '../..');
const config = decapConfig();

/** Every object of the configuration that describes a box of the form. */
function boxesIn(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(boxesIn);
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(boxesIn);
  return 'widget' in part ? [{ ...part }, ...inside] : inside;
}

async function bundledWidgets(): Promise<string[]> {
  const source = await readFile(join(root, 'admin/widgets.ts'), 'utf8');
  return [...source.matchAll(/'decap-cms-widget-([a-z]+)'/g)].map(([, name = '']) => name);
}

describe('the editor’s configuration', () => {
  test('is committed as the schema gives it (npm run cms:config)', async () => {
    const committed = await readFile(join(root, 'admin/config.generated.json'), 'utf8');
    expect(committed).toBe(`${JSON.stringify(config, null, 2)}\n`);
  });

  test('has a form for every collection', () => {
    expect(config.collections.map(({ name }) => name)).toEqual([...collectionNames, 'site']);
  });

  test('uses only boxes that the editor’s bundle holds', async () => {
    const bundled = await bundledWidgets();
    const used = new Set(boxesIn(config).map(({ widget }) => String(widget)));
    expect([...used].filter((name) => name !== 'hidden' && !bundled.includes(name))).toEqual([]);
  });

  test('offers in stories only the toolbar blocks that the editor’s bundle holds', async () => {
    const folder = join(root, 'admin/components');
    const sources = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    const ids = sources.flatMap((text) => [...text.matchAll(/\bid: '([a-z]+)'/g)]);
    const known = ids.map(([, id]) => id);
    const offered = boxesIn(config).flatMap(({ editor_components }) => editor_components ?? []);
    expect([...new Set(offered)].sort()).toEqual(known.sort());
  });

  test('names for each list the boxes that hold a record’s unit and day', () => {
    const cards = config.collections.map((each) => [each.name, 'card' in each ? each.card : {}]);
    expect(Object.fromEntries(cards)).toMatchObject({
      exemplars: { unit: 'unit', day: 'created' },
      documents: { unit: 'issuer', day: 'issued' },
      campaigns: { unit: 'unit', day: 'from' },
    });
  });

  test('labels every box in words', () => {
    const unlabelled = boxesIn(config).filter(({ label }) => String(label ?? '').trim() === '');
    expect(unlabelled).toEqual([]);
  });
});

describe('Decap’s own rules', () => {
  let validate: (config: unknown) => void;
  beforeAll(async () => {
    validate = await loadDecapRules(await bundledWidgets());
  });

  test('accept the configuration', () => {
    expect(() => validate(config)).not.toThrow();
  });

  test('refuse one with a mistake in a box, so the test above can fail', () => {
    const [first] = structuredClone(config.collections);
    const fields = [{ name: 'x', label: 'X', widget: 'select' }];
    expect(() => validate({ ...config, collections: [{ ...first, fields }] })).toThrow(/options/);
  });
});
