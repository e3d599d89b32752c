import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeople } from '../../src/newsroom/people/open-people.ts';

const root = resolve(import.meta.dirname, '../..');
let empty: string;

beforeAll(async () => {
  empty = await mkdtemp(join(tmpdir(), 'hoa-dep-empty-'));
});

afterAll(() => rm(empty, { recursive: true, force: true }));

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stderr, stdout } = spawnSync(process.execPath, [script, ...args], options);
  return { status, lines: stderr.trim().split('\n'), printed: stdout };
}

test.each<[string, string[], Record<string, string>]>([
  ['with an unknown command', ['--may-chu'], {}],
  ['with an unknown argument', ['--local', '--x'], {}],
  ['with a port that is none', ['--local'], { PORT: 'bốn' }],
])('the newsroom %s says how it is used and ends with 2', (_what, args, env) => {
  const { status, lines } = run('src/commands/newsroom.ts', args, env);
  expect({ status, first: lines[0] }).toEqual({ status: 2, first: 'Cách dùng:' });
});

test('a newsroom that nobody has made says how to make it', () => {
  const { status, lines } = run('src/commands/newsroom.ts', [], { DATA_DIR: empty });
  expect({ status, lines }).toEqual({
    status: 1,
    lines: [expect.stringMatching(/init --content/)],
  });
});

test('whoever no administrator can help gets a new password on the server itself', async () => {
  const data = join(empty, 'data');
  const { accounts, audit } = openPeople(data);
  const details = { name: 'Trần Văn Hòa', email: 'hoa@example.invalid' };
  await accounts.create('hoa', { ...details, role: 'administrator' });
  const give = (login: string) =>
    run('src/commands/newsroom.ts', ['password', '--login', login], { DATA_DIR: data });
  expect(give('khong-co').lines).toEqual([expect.stringMatching(/Cách sửa: .*hoa\.$/)]);
  const given = give('hoa');
  expect(given.status).toBe(0);
  const password = /Mật khẩu một lần: (\S+)/.exec(given.printed)?.[1] ?? '';
  expect(await accounts.check('hoa', password)).toMatchObject({ mustChangePassword: true });
  expect(await audit.newest(1)).toMatchObject([{ act: 'give-one-time-password', target: 'hoa' }]);
});

test.each([
  ['does not exist', () => join(empty, 'khong-co'), /^Không có thư mục nội dung .*Cách sửa: /],
  ['is in no repository', () => empty, /không nằm trong kho Git nào.*Cách sửa: .*git init/],
])('a content folder that %s is told in one line', (_what, folder, line) => {
  const { status, lines } = run('src/commands/newsroom.ts', ['--local'], { CONTENT_DIR: folder() });
  expect({ status, lines }).toEqual({ status: 1, lines: [expect.stringMatching(line)] });
});

test('starting on a machine without Git says so before anything is installed', () => {
  const { status, lines } = run('start.mjs', [], { PATH: empty });
  expect(status).toBe(1);
  expect(lines).toEqual([
    expect.stringContaining('chưa có Git'),
    expect.stringContaining('Cách sửa: '),
  ]);
});
