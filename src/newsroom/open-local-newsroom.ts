import type { Build } from '../publish/make-release.ts';
import { onNewDay } from '../publish/on-new-day.ts';
import { createPublisher, type Publisher, type PublishingStatus } from '../publish/publisher.ts';
import { openReleases } from '../publish/releases.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { contentSource } from './git/content-source.ts';
import { type Listening, listenOnLoopback } from './http/listen.ts';
import { openLocalDesk } from './local-desk.ts';
import { localNewsroom } from './local-newsroom.ts';
import { type LocalRepository, localAuthor } from './local-repository.ts';
import type { Desk } from './protocol/action.ts';
import { openRatings } from './ratings/ratings.ts';

/** What a local newsroom is opened with. */
export type LocalNewsroomOptions = {
  readonly repository: LocalRepository;
  readonly releasesDir: string;
  /** Where readers' answers about pages are counted. */
  readonly dataDir: string;
  /** The port to start looking from; 0 lets the system choose. */
  readonly port: number;
  /** The public address, when it is not the one that the server listens on. */
  readonly siteUrl: string | undefined;
  readonly validate: Desk['validate'];
  /** Makes the build, once the public address is known. */
  build(siteUrl: string): Build;
  /** A folder to show while there is no site, when it is there. */
  readonly placeholder?: string;
  onOutcome?(status: PublishingStatus): void;
};

/** A local newsroom that listens; it shows a site after the first build or an earlier release. */
export type OpenNewsroom = {
  readonly port: number;
  /** Where the site is read on this machine, with its base path. */
  readonly address: string;
  readonly publisher: Publisher;
  close(): Promise<void>;
};

/** Opens a clone for one person on this machine and starts to listen; the first build is requested. */
export async function openLocalNewsroom(options: LocalNewsroomOptions): Promise<OpenNewsroom> {
  const { repository, validate, onOutcome } = options;
  const author = await localAuthor(repository.root);
  let listening: Listening | undefined;
  let fetch: ReturnType<typeof localNewsroom>['fetch'] | undefined;
  const port = () => listening?.port ?? 0;
  // The address is part of what is built, so the port must be known before anything else.
  listening = await listenOnLoopback(
    (...request) => fetch?.(...request) ?? new Response(null, { status: 503 }),
    options.port,
  );
  const siteUrl = options.siteUrl ?? `http://127.0.0.1:${port()}/`;
  const base = new URL(siteUrl).pathname.replace(/\/?$/, '/');

  const today = () => readSurroundings(process.env).today;
  const onSaved = () => publisher.request();
  const desk = openLocalDesk(repository, { validate, onSaved, today });
  const publisher: Publisher = createPublisher({
    source: contentSource(repository.root, repository.contentFolder, desk.store.snapshot),
    siteUrl,
    // One person's machine needs no way back to an older site.
    releases: openReleases(options.releasesDir, 1),
    today,
    build: options.build(siteUrl),
    ...(onOutcome === undefined ? {} : { onOutcome }),
  });
  const folder = () => publisher.folder() ?? options.placeholder;
  const shown = { status: publisher.status, folder };
  const ratings = openRatings(options.dataDir);
  const siteOrigin = `http://127.0.0.1:${port()}`;
  const served = { desk, author, publisher: shown, ratings, base, siteOrigin, port, today };
  fetch = localNewsroom(served).fetch;
  await publisher.resume();
  publisher.request();
  const endWatch = onNewDay(publisher.newDay);
  return {
    port: port(),
    address: `${siteOrigin}${base}`,
    publisher,
    close: async () => {
      endWatch();
      await Promise.all([listening.close(), publisher.stop()]);
    },
  };
}
