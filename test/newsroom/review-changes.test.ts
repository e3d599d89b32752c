import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewChanges } from '../../src/newsroom/review-changes.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-reviewed-'));
  await cp('content', folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const EXEMPLAR = 'exemplars/to-hoa-giai-thon-ba.md';

test('a change that breaks nothing finds no problem, and the folder stays as it was', async () => {
  const text = await readFile(join(folder, EXEMPLAR), 'utf8');
  const changed = text.replace('Bảy người', 'Tám người');
  expect(await reviewChanges(folder, new Map([[EXEMPLAR, changed]]))).toEqual([]);
  expect(await readFile(join(folder, EXEMPLAR), 'utf8')).toBe(text);
});

test('a reference to a record that is not there is found before it is saved', async () => {
  const text = await readFile(join(folder, EXEMPLAR), 'utf8');
  const broken = text.replace('unit: xa-an-dinh-mau', 'unit: khong-co');
  const problems = await reviewChanges(folder, new Map([[EXEMPLAR, broken]]));
  expect(problems).toEqual([
    expect.objectContaining({ file: join(folder, EXEMPLAR), field: 'unit', label: 'Đơn vị' }),
  ]);
});

test('a record that others name cannot be deleted unnoticed', async () => {
  const unit = 'units/xa-an-dinh-mau.md';
  const problems = await reviewChanges(folder, new Map([[unit, undefined]]));
  expect(problems.map(({ file }) => file)).toContain(join(folder, EXEMPLAR));
});

test('what was broken before does not keep another record from being saved', async () => {
  const text = await readFile(join(folder, EXEMPLAR), 'utf8');
  const both = new Map([
    ['articles/hong.md', '---\ntitle: Hỏng\n---\n'],
    [EXEMPLAR, text],
  ]);
  expect((await reviewChanges(folder, both)).length).toBeGreaterThan(0);
  await cp(join(folder, EXEMPLAR), join(folder, 'articles/hong.md'));
  expect(await reviewChanges(folder, new Map([[EXEMPLAR, text]]))).toEqual([]);
});
