import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { openServerNewsroom } from '../newsroom/open-server-newsroom.ts';
import { readSignInRules } from '../newsroom/people/sign-in-settings.ts';
import type { PreviewBuild } from '../newsroom/preview/previews.ts';
import { buildByCommand } from '../publish/build-command.ts';
import { readPlaces, readSurroundings } from '../read/surroundings.ts';
import { serverPublishing } from './publishing.ts';
import { sayOutcome } from './say-outcome.ts';
import { untilStopped } from './until-stopped.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** Opens the department's newsroom on this machine's loopback and stays until it is stopped; exit code. */
export async function runServerNewsroom(port: number): Promise<number> {
  const { siteUrl } = readSurroundings(process.env);
  const { dataFolder, newsroomUrl } = readPlaces(process.env);
  const signIn = readSignInRules(process.env);
  const stopped = untilStopped();
  const ended = new AbortController();
  const publishing = await serverPublishing(process.env, (line) => console.log(line));
  const newsroom = await openServerNewsroom({
    dataFolder: resolve(dataFolder),
    port,
    url: newsroomUrl ?? siteUrl,
    publishing: { ...publishing, onOutcome: sayOutcome },
    previewBuild: previewBuild(ended.signal),
    signIn,
    ratingOrigin: process.env.RATING_ORIGIN || undefined,
  });
  console.log(`Tòa soạn đang chạy ở 127.0.0.1:${newsroom.port}, cho ${siteUrl.href}admin/`);
  try {
    await stopped;
    return 0;
  } finally {
    ended.abort();
    await newsroom.close();
    console.log('Đã dừng.');
  }
}

// The templates are bundled before somebody waits for a preview.
function previewBuild(signal: AbortSignal): PreviewBuild {
  const script = ['src/commands/preview.ts'];
  const options = { cwd: projectRoot, signal };
  const bundled = promisify(execFile)(process.execPath, script, options).catch(() => undefined);
  return (record, siteUrl) => async (job) => {
    await bundled;
    const env = { SITE_URL: siteUrl, PREVIEW: record };
    return buildByCommand({ folder: projectRoot, script, env, say: () => undefined })(job);
  };
}
