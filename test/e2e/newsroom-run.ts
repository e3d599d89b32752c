import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeStartingContent } from '../factories/starting-content.ts';
import { temporaryRepository } from '../harness/temporary-repository.ts';

/** A department's newsroom as `npm start` runs it, over a repository of its own. */
export interface NewsroomRun {
  /** Address of the site, ending in a slash. */
  url: string;
  repository: string;
  /** Waits until the site shows a commit; fails with the newsroom's own problems. */
  published(commit: string): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 180_000;
const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];

/** Starts the local newsroom in a clone with these records and waits until it shows the site. */
export async function startNewsroom(
  records: Parameters<typeof writeStartingContent>[1],
): Promise<NewsroomRun> {
  const repository = temporaryRepository();
  writeStartingContent(join(repository.folder, 'content'), records);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository.folder });
  git('add', '--all');
  git(...identity, 'commit', '--quiet', '--message', 'Nội dung đầu tiên');
  const child = spawn(process.execPath, ['src/commands/newsroom.ts', '--local'], {
    cwd: repository.folder,
    env: { ...process.env, PORT: '0', SITE_URL: '', ALLOW_SAMPLES: '1', TODAY: '2026-01-31' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    repository: repository.folder,
    published: (commit) => untilPublished(url, commit),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
      repository.remove();
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const url = /Trang cho người đọc: (\S+)/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    child.once('close', () => reject(new Error(`The newsroom did not start:\n${said.join('\n')}`)));
  });
}

async function untilPublished(url: string, commit: string): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    patience.throwIfAborted();
    const health = await (await fetch(`${url}admin/health`, { signal: patience })).json();
    if (health.publishing === 'failed') throw new Error(JSON.stringify(health.problems, null, 2));
    if (health.publishing === 'idle' && health.commit === commit) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
