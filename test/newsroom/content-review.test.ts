import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serverRepository } from '../../src/newsroom/content-repository.ts';
import { openContentReview } from '../../src/newsroom/content-review.ts';
import { initRepository } from '../../src/newsroom/init-repository.ts';

let data: string;
let commit: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'hoa-dep-review-test-'));
  const author = { name: 'Trần Thị Lan', email: 'lan@stp.example' };
  commit = await initRepository(join(data, 'data'), 'examples/khoi-dau', author);
});

afterAll(() => rm(data, { recursive: true, force: true }));

const broken = new Map([['units/so-tu-phap.md', 'không có phần đầu\n']]);

test('what a killed Git left behind does not stop the reviews that follow', async () => {
  const review = openContentReview(serverRepository(join(data, 'data')), join(data, 'review'));
  const before = await review(commit, broken);
  expect(before).not.toEqual([]);
  await writeFile(join(data, 'review/index.lock'), '');
  await rm(join(data, 'review/content/site'), { recursive: true });
  expect(await review(commit, broken)).toEqual(before);
});
