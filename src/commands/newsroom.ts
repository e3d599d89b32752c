import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from '../checks/check-file.ts';
import { describeProblem } from '../domain/problem.ts';
import type { FileChange } from '../newsroom/git/git-store.ts';
import {
  countUncommitted,
  findLocalRepository,
  type LocalRepository,
} from '../newsroom/local-repository.ts';
import { type OpenNewsroom, openLocalNewsroom } from '../newsroom/open-local-newsroom.ts';
import { type Changes, reviewChanges } from '../newsroom/review-changes.ts';
import { buildByCommand } from '../publish/build-command.ts';
import { buildPlaceholder } from '../publish/placeholder-site.ts';
import type { PublishingStatus } from '../publish/publisher.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const tickSeconds = 10;
const say = (line: string) => console.log(line);

await runCommand(async (args) => {
  const port = Number(process.env.PORT || 4321);
  if (!isLocalMode(args) || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongUsage('Cách dùng: npm run newsroom -- --local   (PORT=4321 để chọn cổng)');
  }
  return runLocally(port);
});

function isLocalMode(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { local: { type: 'boolean' } } }).values.local === true;
  } catch {
    return false;
  }
}

async function runLocally(port: number): Promise<number> {
  const { contentFolder, siteUrl } = readSurroundings(process.env);
  const repository = await findLocalRepository(resolve(contentFolder));
  const stopped = untilStopped();
  const placeholder = resolve(projectRoot, '.cache/placeholder');
  const newsroom = await openLocalNewsroom({
    repository,
    port,
    releasesDir: resolve(projectRoot, 'releases'),
    siteUrl: process.env.SITE_URL ? siteUrl.href : undefined,
    validate: async (files, changes) => {
      const own = files.flatMap(({ path, text }) => checkFile(path, text));
      return own.length > 0 ? own : reviewChanges(contentFolder, insideOf(repository, changes));
    },
    build: (address) =>
      buildByCommand({
        folder: projectRoot,
        script: ['src/commands/build.ts'],
        env: { SITE_URL: address, ALLOW_SAMPLES: '1' },
        say: (line) => say(`  ${line}`),
      }),
    placeholder,
    onOutcome: sayOutcome,
  });
  if (port !== 0 && newsroom.port !== port) {
    say(`Cổng ${port} đang có chương trình khác dùng, nên chuyển sang cổng ${newsroom.port}.`);
  }
  const uncommitted = await countUncommitted(repository);
  if (uncommitted > 0) {
    say(`Có ${uncommitted} tệp nội dung sửa tay chưa ghi vào Git; trang chỉ hiện phần đã ghi.`);
  }
  try {
    await Promise.race([firstBuild(newsroom, placeholder), stopped]);
    await stopped;
    return 0;
  } finally {
    await newsroom.close();
    say('Đã dừng.');
  }
}

/** Changes by their path inside the content folder; the repository may be larger. */
function insideOf({ contentFolder }: LocalRepository, changes: readonly FileChange[]): Changes {
  const prefix = contentFolder === '' ? '' : `${contentFolder}/`;
  return new Map(changes.map(({ path, content }) => [path.slice(prefix.length), content]));
}

/** Waits for the first build with a sign of life; when it fails, the editor opens all the same. */
async function firstBuild(newsroom: OpenNewsroom, placeholder: string): Promise<void> {
  const { publisher, address } = newsroom;
  say('Đang dựng trang, mục tìm kiếm và trang biên tập…');
  const started = Date.now();
  const tick = setInterval(() => {
    say(`  vẫn đang dựng (${Math.round((Date.now() - started) / 1000)} giây)…`);
  }, tickSeconds * 1000);
  await publisher.settled();
  if (publisher.folder() === undefined) {
    await buildPlaceholder(placeholder, new URL(address));
    say('Trang cho người đọc chưa dựng được; trang biên tập vẫn mở để sửa các lỗi trên.');
  }
  clearInterval(tick);
  say('');
  say(`Trang cho người đọc: ${address}`);
  say(`Trang biên tập:      ${address}admin/`);
  say('Bấm Ctrl-C để dừng.');
}

function sayOutcome({ publishing, published, problems }: PublishingStatus): void {
  if (publishing === 'failed') {
    console.error('Chưa dựng được trang mới; trang đang có (nếu có) giữ nguyên.');
    for (const problem of problems) console.error(describeProblem(problem));
  } else if (published !== null) {
    const time = new Date(published).toLocaleTimeString('vi', { timeZone: 'Asia/Ho_Chi_Minh' });
    say(`Đã lên trang lúc ${time}.`);
  }
}

/** Resolves on Ctrl-C, on a request to end, and when the program that started this one is gone. */
function untilStopped(): Promise<undefined> {
  return new Promise((resolveStop) => {
    const stop = () => resolveStop(undefined);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.on('disconnect', stop);
    // Listening for the end of the channel must not keep this program alive.
    process.channel?.unref();
  });
}
