import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentTime } from '../../src/read/content-time.ts';
import { contentFolder } from '../factories/content-folder.ts';

const today = '2026-01-31';

describe('The time of the content', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is what the publisher says', async () => {
    vi.stubEnv('CONTENT_TIME', '2026-01-02T03:04:05+07:00');
    expect(await contentTime('content', today)).toBe('2026-01-02T03:04:05+07:00');
  });

  it('is else that of the latest commit', async () => {
    vi.stubEnv('CONTENT_TIME', '');
    using folder = contentFolder();
    const day = '2026-01-05T06:07:08+07:00';
    vi.stubEnv('GIT_COMMITTER_DATE', day);
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b.vn'];
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder.path, ...identity, ...args]);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Bắt đầu');
    expect(await contentTime(folder.path, today)).toBe(day);
  });

  it('is else the beginning of the day in Vietnam', async () => {
    vi.stubEnv('CONTENT_TIME', '');
    using folder = contentFolder();
    expect(await contentTime(folder.path, today)).toBe('2026-01-31T00:00:00+07:00');
  });
});
