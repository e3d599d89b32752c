import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesUnder } from './instructions.ts';

const code = resolve(import.meta.dirname, '../..');
const apart = ['--mount', '--net', '--pid', '--fork', '--kill-child'];
const mayMakeMachines = spawnSync('unshare', [...apart, 'true']).status === 0;
let place: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'hoa-machine-'));
});

afterEach(() => rm(place, { recursive: true, force: true }));

function onEmptyMachine(lines: readonly string[]) {
  const script = join(import.meta.dirname, 'empty-machine.sh');
  const input = lines.join('\n');
  const options = { input, encoding: 'utf8', timeout: 150_000 } as const;
  return spawnSync('unshare', [...apart, 'sh', script, code, place], options);
}

test.skipIf(!mayMakeMachines)(
  'the lines of the instructions make a served newsroom out of an empty machine',
  () => {
    const look = 'node_modules/.bin/node test/deploy/look-at-machine.ts';
    const { status, stdout, stderr } = onEmptyMachine([...linesUnder('Từ máy trống'), look]);
    expect(status, stdout + stderr).toBe(0);
    const [password] = /(?<=Mật khẩu một lần: +)\S+/.exec(stdout) ?? [];
    expect(password).toBeDefined();
    expect(JSON.parse(/^SEEN (.*)$/m.exec(stdout)?.[1] ?? '')).toEqual({
      'http://thi-dua.tinh.gov.vn/': [301, 'https://thi-dua.tinh.gov.vn/'],
      'https://thi-dua.tinh.gov.vn/': [200, 'br'],
      'https://thi-dua.tinh.gov.vn/dien-hinh/': [200, 'br'],
      'https://thi-dua.tinh.gov.vn/khong-co/': [404, 'br'],
      'https://thi-dua.tinh.gov.vn/admin/': [200, 'Trang biên tập'],
      'https://thi-dua.tinh.gov.vn/admin/health': [200, 'ok'],
    });
  },
  180_000,
);
