import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordText } from '../factories/record-text.ts';
import { outsideVitest } from '../harness/run-build.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '..', '..');

let place: string;

const git = (...args: string[]) => run('git', ['-C', join(place, 'clone'), ...args]);
const page = (path: string) => join(place, 'releases/current', path, 'index.html');
const address = 'tin-bai/chuyen-thu';

type Ended = { readonly code: number; readonly printed: string };

async function command(name: string, ...args: string[]): Promise<Ended> {
  const env = {
    ...outsideVitest(process.env),
    CONTENT_DIR: join(place, 'clone/content'),
    DATA_DIR: join(place, 'data'),
    RELEASES_DIR: join(place, 'releases'),
    SITE_URL: 'https://tinh.example/thi-dua/',
    TODAY: '2026-01-31',
  };
  const script = join('src/commands', `${name}.ts`);
  return run(process.execPath, [script, ...args], { cwd: repository, env }).then(
    ({ stdout, stderr }) => ({ code: 0, printed: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      printed: error.stdout + error.stderr,
    }),
  );
}

async function save(more: object): Promise<void> {
  const text = recordText({
    title: 'Chuyện thử',
    slug: 'chuyen-thu',
    summary: 'Một câu để thử.',
    created: '2026-01-15',
    body: 'Một buổi sáng thứ Bảy ở nhà văn hóa thôn, bà con đến từ sớm.',
    ...more,
  });
  await writeFile(join(place, 'clone/content/articles/chuyen-thu.md'), text);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Sửa');
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'hoa-dep-publish-'));
  await cp(join(repository, 'examples/khoi-dau'), join(place, 'clone/content'), {
    recursive: true,
  });
  await git('init', '--quiet');
  await git('config', 'user.name', 'Người Thử');
  await git('config', 'user.email', 'thu@example.invalid');
  await run('mkdir', ['-p', join(place, 'clone/content/articles')]);
  await save({});
});

afterAll(() => rm(place, { recursive: true, force: true }));

test('a site is published, a withdrawal follows, and a rollback does not bring the story back', async () => {
  const first = await command('publish');
  expect(first, first.printed).toMatchObject({ code: 0 });
  expect(first.printed).toContain('Đã lên trang');
  expect(await readFile(page(address), 'utf8')).toContain('nhà văn hóa thôn');
  for (const packed of ['index.html.br', 'index.html.gz']) {
    expect(existsSync(join(place, 'releases/current', packed))).toBe(true);
  }

  await save({ status: 'withdrawn', withdrawal: { reason: 'Sai tên người', day: '2026-01-31' } });
  const second = await command('publish');
  expect(second, second.printed).toMatchObject({ code: 0 });
  expect(await readFile(page(address), 'utf8')).not.toContain('nhà văn hóa thôn');

  const started = performance.now();
  const back = await command('rollback');
  expect(back, back.printed).toMatchObject({ code: 0 });
  console.log(`  rollback: ${((performance.now() - started) / 1000).toFixed(2)} s with its start`);
  expect(await readFile(page(address), 'utf8')).not.toContain('nhà văn hóa thôn');
  const kept = await command('rollback', '--list');
  expect(kept.printed.match(/đang hiện/g)).toHaveLength(1);
}, 180_000);

test('content with a fault leaves the site as it is, and names record, box and remedy', async () => {
  const before = await readFile(page(''), 'utf8');
  await save({ summary: '' });
  const { code, printed } = await command('publish');
  expect(code).toBe(1);
  expect(printed).toMatch(/content\/articles\/chuyen-thu\.md › Tóm tắt: .*\n {2}Cách sửa: /);
  expect(printed).toContain('Chưa xuất bản; trang đang có giữ nguyên.');
  expect(await readFile(page(''), 'utf8')).toBe(before);
}, 120_000);

test.each([
  ['a commit that is not there', 'publish', ['khong-co'], 1, /không có lần ghi “khong-co”/],
  ['two commits', 'publish', ['a', 'b'], 2, /Cách dùng/],
  ['an unknown release', 'rollback', ['khong-co'], 1, /Không còn bản nào/],
  ['an unknown option', 'rollback', ['--tat-ca'], 2, /Cách dùng/],
  ['a backup of nothing', 'backup', ['/tmp/khong-co.tar.gz'], 1, /chưa có kho nội dung/],
  ['a restore without a file', 'restore', [], 2, /Cách dùng/],
] as const)('%s is told plainly', async (_what, name, args, code, said) => {
  const ended = await command(name, ...args);
  expect(ended.code).toBe(code);
  expect(ended.printed).toMatch(said);
});
