// The department's newsroom, but for its build: a small one, so that a drill can ask for hundreds.
import { join, resolve } from 'node:path';
import { serverPublishing } from '../../src/commands/publishing.ts';
import { untilStopped } from '../../src/commands/until-stopped.ts';
import { openServerNewsroom } from '../../src/newsroom/open-server-newsroom.ts';
import { readSignInRules } from '../../src/newsroom/people/sign-in-settings.ts';
import { buildByCommand } from '../../src/publish/build-command.ts';
import { readPlaces, readSurroundings } from '../../src/read/surroundings.ts';

const { siteUrl } = readSurroundings(process.env);
const build = buildByCommand({
  folder: resolve(import.meta.dirname, '../..'),
  script: [join(import.meta.dirname, 'small-site.ts')],
  env: {},
  say: () => undefined,
});
const stopped = untilStopped();
const publishing = await serverPublishing(process.env, () => undefined);
const newsroom = await openServerNewsroom({
  dataFolder: resolve(readPlaces(process.env).dataFolder),
  port: Number(siteUrl.port),
  url: siteUrl,
  publishing: {
    ...publishing,
    build,
    gatherMs: 100,
    retryMs: Number(process.env.RETRY_MS || 60_000),
  },
  previewBuild: () => build,
  signIn: readSignInRules(process.env),
});
console.log(`127.0.0.1:${newsroom.port}`);
await stopped;
await newsroom.close();
