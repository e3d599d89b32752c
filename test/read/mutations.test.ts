import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../src/checks/check-library.ts';
import type { Library } from '../../src/domain/library.ts';
import { openPortal } from '../../src/domain/portal.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { routesOf } from '../../src/domain/routes.ts';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { readLibrary } from '../../src/read/library.ts';
import { readRecordFile } from '../../src/read/record-file.ts';
import { readSite } from '../../src/read/setting-file.ts';
import { type CollectionName, collectionNames, collections } from '../../src/schema/collections.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import { walkFields } from '../../src/schema/walk.ts';
import { expectReadable } from '../checks/expect-problems.ts';
import { mutations, randomNumbers } from './mutations.ts';

const COUNT = 200;
const today = '2026-01-31';
const names = Object.keys(mutations);

/** Every file of the department's content that is text, its folder first. */
const records = collectionNames.flatMap((name) => globSync(`content/${name}/**/*.md`)).sort();
const settings = globSync('content/site/*.yml').sort();

/** Each way of going wrong comes round in turn; every sixth hits the settings. */
const cases = Array.from({ length: COUNT }, (_, index) => {
  const random = randomNumbers(index);
  const files = index % 6 === 5 ? settings : records;
  const file = files[Math.floor(random() * files.length)] ?? '';
  return { seed: index, name: names[index % names.length] ?? '', file, random };
});

let base: Library;
let site: string;

beforeAll(async () => {
  const { library } = await readLibrary('content');
  base = library;
  site = mkdtempSync(join(tmpdir(), 'hoa-mutations-'));
  mkdirSync(join(site, 'site'));
  for (const file of settings)
    writeFileSync(join(site, 'site', basename(file)), readFileSync(file));
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

/** The library with one record's file changed, and what its reader says of it. */
function withRecord(file: string, bytes: Uint8Array) {
  const collection = file.split('/')[1] as CollectionName;
  const { value, problems } = readRecordFile(collection, file, bytes);
  const others = base.records.filter((record) => record.file !== file);
  const library = { ...base, records: value === undefined ? others : [...others, value] };
  return { library, problems, changed: value as AnyRecord | undefined };
}

/** The same with one file of the settings changed; the other files stay as they are. */
async function withSetting(file: string, bytes: Uint8Array) {
  const path = join(site, 'site', basename(file));
  const before = readFileSync(path);
  writeFileSync(path, bytes);
  const read = await readSite(site);
  writeFileSync(path, before);
  return { site: read.site, problems: read.problems };
}

/** A portal opens on what is left; all its texts become HTML in which nothing can run. */
function expectSite(library: Library, changed: AnyRecord | undefined): void {
  const portal = openPortal(library, today);
  expect(routesOf(portal).length).toBeGreaterThan(library.records.length / 2);
  if (changed === undefined) return;
  for (const { field, value } of walkFields(collections[changed.collection].fields, changed)) {
    if (field.shape.is !== 'markdown' || typeof value !== 'string') continue;
    expect(renderMarkdown(value, (address) => address)).not.toMatch(
      /<(?:script|img|iframe|style)/i,
    );
  }
}

function expectBlamed(problems: readonly Problem[], file: string): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    expectReadable(problem);
    expect(basename(problem.file)).toBe(basename(file));
  }
}

describe('A good content folder, in which', () => {
  it.each(cases)('$name ($file, seed $seed)', async ({ name, file, random }) => {
    const text = readFileSync(file, 'utf8');
    const mutant = mutations[name]?.({ text, random }) ?? '';
    const bytes = typeof mutant === 'string' ? new TextEncoder().encode(mutant) : mutant;
    if (dirname(file) === 'content/site') {
      const read = await withSetting(file, bytes);
      if (read.site === undefined) {
        expectBlamed(read.problems, file);
        return;
      }
      const library = { ...base, site: read.site };
      for (const problem of checkLibrary(library, { allowSamples: true })) expectReadable(problem);
      expectSite(library, undefined);
      return;
    }
    const { library, problems, changed } = withRecord(file, bytes);
    // Nothing is dropped in silence: the record is there, or its file is blamed.
    if (changed === undefined) expectBlamed(problems, file);
    else expect(changed).toMatchObject({ id: basename(file, '.md'), file });
    for (const problem of checkLibrary(library, { allowSamples: true })) expectReadable(problem);
    expectSite(library, changed);
  });

  it.each(records.filter((_file, index) => index % 20 === 0))(
    '%s is deleted, so that what mentions it is reported',
    (file) => {
      const collection = file.split('/')[1] as CollectionName;
      const id = basename(file, '.md');
      const key = `${collection}/${id}` as const;
      const library = {
        ...base,
        records: base.records.filter((record) => record.file !== file),
        ids: new Set([...base.ids].filter((known) => known !== key)),
      };
      const problems = checkLibrary(library, { allowSamples: true });
      for (const problem of problems) expectReadable(problem);
      const blamed = new Set(
        problems
          .filter(({ problem }) => problem.includes(`“${id}”`))
          .map((problem) => problem.file),
      );
      const mentions = openPortal(base, today).mentions.get(key) ?? [];
      expect([...blamed]).toEqual(
        expect.arrayContaining(mentions.map((record) => record.file).filter((by) => by !== file)),
      );
      expectSite(library, undefined);
    },
  );
});

describe('The changes', () => {
  it('are the same in every run and really change files', () => {
    const [first = '', second = ''] = [5, 5].map((seed) => String(randomNumbers(seed)()));
    expect(first).toBe(second);
    const same = cases.filter(({ name, file, seed }) => {
      const text = readFileSync(file, 'utf8');
      return mutations[name]?.({ text, random: randomNumbers(seed + 1000) }) === text;
    });
    expect(same.length).toBeLessThan(COUNT / 10);
  });
});
