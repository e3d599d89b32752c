import { resolve } from 'node:path';
import { checkFile } from '../checks/check-file.ts';
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
import { readPlaces, readSurroundings } from '../read/surroundings.ts';
import { sayOutcome } from './say-outcome.ts';
import { untilStopped } from './until-stopped.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const tickSeconds = 10;
const say = (line: string) => console.log(line);

/** Opens the newsroom for one person on this machine and stays until it is stopped; exit code. */
export async function runLocalNewsroom(port: number): Promise<number> {
  const { contentFolder, siteUrl } = readSurroundings(process.env);
  const repository = await findLocalRepository(resolve(contentFolder));
  const stopped = untilStopped();
  const placeholder = resolve(projectRoot, '.cache/placeholder');
  const newsroom = await openLocalNewsroom({
    repository,
    port,
    releasesDir: resolve(projectRoot, 'releases'),
    dataDir: resolve(readPlaces(process.env).dataFolder),
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
