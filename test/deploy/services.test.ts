import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const code = resolve(import.meta.dirname, '../..');
const units = ['hoa-dep-newsroom.service', 'hoa-dep-backup.service', 'hoa-dep-backup.timer'];
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hoa-root-'));
  await mkdir(join(root, 'etc'));
  await cp(join(code, 'deploy/hoa-dep.env'), join(root, 'etc/hoa-dep.env'));
  const { status, stderr } = deploy(['--env', join(root, 'etc/hoa-dep.env'), '--root', root]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

afterAll(() => rm(root, { recursive: true, force: true }));

function deploy(args: readonly string[]) {
  return run(process.execPath, ['src/commands/deploy.ts', ...args]);
}

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: code, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { status, stdout, stderr };
}

const unitFile = (name: string) => join(root, 'etc/systemd/system', name);
const unitText = (name: string) => readFile(unitFile(name), 'utf8');

test.each(units)('systemd finds nothing wrong with %s', (name) => {
  const verified = run('systemd-analyze', ['verify', '--man=no', unitFile(name)]);
  expect(verified).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.each([
  ['hoa-dep-newsroom.service', 2],
  ['hoa-dep-backup.service', 2],
])('%s is exposed little by the count of systemd', (name, most) => {
  const args = ['security', '--offline=yes', `--threshold=${most * 10}`, unitFile(name)];
  const { status, stdout } = run('systemd-analyze', args);
  const exposure = /exposure level for \S+: ([\d.]+)/i.exec(stdout)?.[1];
  console.log(`  ${name}: exposure ${exposure}`);
  expect(status).toBe(0);
});

test('deploying says when the web server stops the answers that pages send elsewhere', async () => {
  const env = join(root, 'etc/rating.env');
  const releases = join(root, 'releases');
  const form = '<page-rating> <form method="post" action="https://khao-sat.example/gui?a&amp;b">';
  await mkdir(join(releases, 'current'), { recursive: true });
  await writeFile(join(releases, 'current/index.html'), form);
  const plain = (await readFile(join(code, 'deploy/hoa-dep.env'), 'utf8')).replace(
    /^RELEASES_DIR=.*/m,
    `RELEASES_DIR=${releases}`,
  );
  const saidWith = async (named: string) => {
    await writeFile(env, plain.replace(/^RATING_ORIGIN=.*/m, `RATING_ORIGIN=${named}`));
    return deploy(['--env', env, '--root', join(root, 'rating')]).stdout;
  };
  expect(await saidWith('')).toMatch(
    /Lưu ý: máy chủ web chưa cho trang gửi ý kiến tới https:\/\/khao-sat\.example.*\n.*RATING_ORIGIN=https:\/\/khao-sat\.example /,
  );
  expect(await saidWith('https://khao-sat.example')).not.toContain('gửi ý kiến');
});

test('the services know every folder and setting by its full path', async () => {
  for (const name of ['hoa-dep-newsroom.service', 'hoa-dep-backup.service']) {
    const text = await unitText(name);
    expect(text).toContain(`WorkingDirectory=${code}\n`);
    expect(text).toContain(`EnvironmentFile=${join(root, 'etc/hoa-dep.env')}\n`);
    expect(text).not.toContain('{{');
  }
});

test.skipIf(process.getuid?.() !== 0)('systemd makes the user and the folders', async () => {
  const users = join(root, 'etc/sysusers.d/hoa-dep.conf');
  const folders = join(root, 'etc/tmpfiles.d/hoa-dep.conf');
  const leftByRoot = `${code}/.cache/left-by-root`;
  await mkdir(join(root, code, '.cache'), { recursive: true });
  await writeFile(join(root, leftByRoot), '');
  expect(run('systemd-sysusers', [`--root=${root}`, users]).status).toBe(0);
  expect(run('systemd-tmpfiles', [`--root=${root}`, '--create', folders]).status).toBe(0);
  const line = (await readFile(join(root, 'etc/passwd'), 'utf8')).match(/^hoa-dep:.*$/m)?.[0];
  const owner = Number(line?.split(':')[2]);
  expect(line).toMatch(/:\/usr\/sbin\/nologin$/);
  for (const [folder, mode] of [
    ['var/lib/hoa-dep/data', 0o700],
    ['var/lib/hoa-dep/releases', 0o755],
    ['var/backups/hoa-dep', 0o700],
    [`${code}/.cache`, 0o755],
  ] as const) {
    const { uid, mode: given } = await stat(join(root, folder));
    expect({ folder, uid, mode: given & 0o777 }).toEqual({ folder, uid: owner, mode });
  }
  expect((await stat(join(root, leftByRoot))).uid).toBe(owner);
});

test('the command of the machine runs ours with the settings of the machine', async () => {
  const env = join(root, 'etc/hoa-dep.env');
  await writeFile(env, `${await readFile(env, 'utf8')}\nTODAY=hôm-nay\n`);
  const own = join(root, 'usr/local/bin/hoa-dep');
  // As nobody special: root would change to a user that only a real server has.
  const { status, stderr } = run('sh', ['-c', `id() { echo 1000; }; set -- check; . ${own}`]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^TODAY: /) });
  const unknown = run('sh', [own, '../x']);
  expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining('Không có lệnh') });
  expect(run('sh', [own])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^Cách dùng/),
  });
});

test.each([
  ['an unknown option', ['--x'], /^Cách dùng: /],
  [
    'a file that is not there',
    ['--env', '/khong/co'],
    /^Không đọc được tệp thiết đặt \/khong\/co\. Cách sửa: /,
  ],
])('%s is told, and nothing is written', (_what, args, line) => {
  const answer = deploy(args);
  expect(answer).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(line) });
});
