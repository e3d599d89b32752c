import { join } from 'node:path';
import { onNewDay } from '../publish/on-new-day.ts';
import {
  createPublisher,
  type Publisher,
  type PublisherOptions,
  type PublishingStatus,
} from '../publish/publisher.ts';
import { hasServerRepository } from './content-repository.ts';
import { type Listening, listenOnLoopback } from './http/listen.ts';
import { openPeople, type People } from './people/open-people.ts';
import type { SignInRules } from './people/sign-in-rules.ts';
import { openPreviews, type PreviewBuild } from './preview/previews.ts';
import { publishDue } from './publish-due.ts';
import { openRatings } from './ratings/ratings.ts';
import { Refusal } from './refusal.ts';
import { openServerDesk } from './server-desk.ts';
import { serverNewsroom } from './server-newsroom.ts';

/** What a department's newsroom is opened with. */
export type ServerNewsroomOptions = {
  readonly dataFolder: string;
  readonly port: number;
  /** The public address of the newsroom, ending in `/`; the site's own unless it has another host. */
  readonly url: URL;
  readonly publishing: PublisherOptions;
  readonly previewBuild: PreviewBuild;
  /** How people sign in; passwords alone unless told otherwise. */
  readonly signIn?: SignInRules;
  /** The other origin that may take readers' answers about a page, as the web server is told. */
  readonly ratingOrigin?: string | undefined;
};

/** A newsroom that listens. */
export type OpenServerNewsroom = {
  readonly port: number;
  readonly publisher: Publisher;
  readonly people: People;
  close(): Promise<void>;
};

/** Approvals of a few seconds are published together. */
const gatherMs = 2000;

/** Opens a newsroom over the data folder that `init` made, and publishes what waits. */
export async function openServerNewsroom(
  options: ServerNewsroomOptions,
): Promise<OpenServerNewsroom> {
  const { dataFolder, url, publishing, previewBuild, signIn } = options;
  if (!(await hasServerRepository(dataFolder))) throw notMade(dataFolder);
  const people = openPeople(dataFolder, Date.now, signIn);
  const publisher = createPublisher({
    gatherMs,
    ...publishing,
    onOutcome: (status) => {
      publishing.onOutcome?.(status);
      noteFailure(people, status);
    },
  });
  const previews = openPreviews(() => desk, {
    url,
    folder: join(dataFolder, 'cache/preview'),
    build: previewBuild,
    today: publishing.today,
  });
  const rules = {
    name: 'hoa-dep',
    onSaved: () => publisher.request(),
    previewOf: previews.addressOf,
    publishingProblems: () => publisher.status().problems,
  };
  const siteOrigin = new URL(publishing.siteUrl).origin;
  const hosts = { own: siteOrigin, named: options.ratingOrigin };
  const desk = openServerDesk(dataFolder, rules, publishing.today, hosts);

  let listening: Listening | undefined;
  const port = () => listening?.port ?? 0;
  const app = serverNewsroom({
    desk,
    people,
    previews,
    publisher,
    ratings: openRatings(dataFolder),
    siteOrigin,
    today: publishing.today,
    url,
    port,
  });
  await publisher.resume();
  listening = await listenOnLoopback(
    app.fetch as Parameters<typeof listenOnLoopback>[0],
    options.port,
  );

  const day = async () => {
    const personOf = async (email: string) =>
      (await people.accounts.list()).find(
        (one) => one.email === email && one.disabled === undefined,
      );
    for (const due of await publishDue(desk, publishing.today(), personOf)) {
      const { person = null, record, day, refused } = due;
      if (refused !== undefined) {
        console.error(`${record}: chưa đăng được theo lịch. ${refused.problem} ${refused.remedy}`);
      }
      const act = refused === undefined ? 'publish' : 'plan-refused';
      await people.audit.note(person, act, record, { day, ...refused });
    }
    publisher.newDay();
  };
  let working = Promise.resolve();
  const beginDay = () => {
    working = working.then(day).catch((error: unknown) => console.error(error));
  };
  const endWatch = onNewDay(beginDay);
  beginDay();
  return {
    port: listening.port,
    publisher,
    people,
    close: async () => {
      endWatch();
      await Promise.all([listening.close(), working]);
      await publisher.stop();
    },
  };
}

// The same failure at the next try is no news.
const noted = new WeakMap<People, string>();

function noteFailure(people: People, { problems }: PublishingStatus): void {
  const files = [...new Set(problems.map(({ file }) => file))].join(', ');
  const said = problems.map(({ label, problem }) => `${label}: ${problem}`).join('; ');
  if (said === (noted.get(people) ?? '')) return;
  noted.set(people, said);
  if (said === '') return;
  people.audit
    .note(null, 'build-failed', files, { problems: said })
    .catch((error: unknown) => console.error(error));
}

function notMade(dataFolder: string): Refusal {
  return new Refusal(
    404,
    `Thư mục dữ liệu ${dataFolder} chưa có kho nội dung.`,
    'chạy npm run newsroom -- init --content THƯ_MỤC --login TÊN --name "HỌ TÊN" trước, hoặc đặt DATA_DIR cho đúng.',
  );
}
