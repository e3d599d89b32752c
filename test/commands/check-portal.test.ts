import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dutifulSite } from '../audit/dutiful-site.ts';
import { smallSiteUrl } from '../verify/small-site.ts';

const repository = join(import.meta.dirname, '..', '..');

function check(...args: string[]) {
  return spawnSync(process.execPath, ['src/commands/check.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: 'examples/khoi-dau',
      SITE_URL: smallSiteUrl,
      TODAY: '2026-01-31',
    },
  });
}

describe('npm run check -- --portal', () => {
  it('says what is not met and what to do, and ends with 1', async () => {
    // The settings of another department: no foot of these pages says them.
    using site = await dutifulSite();
    const { status, stdout } = check('--portal', site.folder);
    expect(stdout).toMatch(
      /Chưa đạt: Chân trang ghi .*\n.*\n.*chưa được cơ quan.*\n {2}Cách làm: /,
    );
    expect(stdout.trimEnd()).toMatch(/\d+ yêu cầu đang có hiệu lực: \d+ đạt, \d+ chưa đạt.*\.$/);
    expect(status).toBe(1);
  });

  it('tells programs the same, with whole addresses', async () => {
    using site = await dutifulSite();
    const { status, stdout } = check('--portal', '--json', site.folder);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ id: 'contact', state: 'met', address: `${smallSiteUrl}lien-he/` }),
    );
    expect(status).toBe(1);
  });

  it.each([
    ['a folder without pages', ['--portal', 'deploy'], 'npm run build'],
    ['a folder without --portal', ['dist'], 'Cách dùng'],
    ['an argument that it does not know', ['--cong'], 'Cách dùng'],
  ])('ends with 2 on %s', (_what, args, words) => {
    const { status, stderr } = check(...args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });
});
