import { type RecordKey, readRecordKey } from '../domain/record-key.ts';
import { isDay } from '../schema/is-day.ts';

/** What a run is told from outside. */
export interface Surroundings {
  contentFolder: string;
  /** Public address of the site, ending in `/`. */
  siteUrl: URL;
  allowSamples: boolean;
  /** The day that the portal believes it is. */
  today: string;
  /** The one record that this build shows to those who prepare it; undefined in a site for readers. */
  preview: RecordKey | undefined;
}

/** Where the programs of a server keep what they make. */
export interface Places {
  /** The newsroom's private data: content repository, accounts, logs. */
  dataFolder: string;
  /** Releases of the site, which the web server shows. */
  releasesFolder: string;
  /** Public address of the newsroom when it has a host name of its own. */
  newsroomUrl: URL | undefined;
}

/** A setting that cannot be used; its message is for the person who runs the command. */
export class WrongSetting extends Error {}

/** Today in Vietnam, `2026-01-31`. */
export function todayInVietnam(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}

function address(setting: string, text: string): URL {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  const isPlain = url !== null && url.search + url.hash + url.username === '';
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw new WrongSetting(
      `${setting}: không đọc được “${text}”. Cách sửa: viết như https://tinh.gov.vn/thi-dua/.`,
    );
  }
  return url;
}

function recordKeyIn(text: string): RecordKey {
  const key = readRecordKey(text);
  if (key !== undefined) return key;
  throw new WrongSetting(
    `PREVIEW: không đọc được “${text}”. Cách sửa: viết như exemplars/to-thon-ba.`,
  );
}

/** Reads the settings of `interfaces`; throws `WrongSetting` in Vietnamese when one cannot be used. */
export function readSurroundings(environment: NodeJS.ProcessEnv, now = new Date()): Surroundings {
  const { CONTENT_DIR, SITE_URL, ALLOW_SAMPLES, TODAY, PREVIEW } = environment;
  const today = TODAY || todayInVietnam(now);
  if (!isDay(today)) {
    throw new WrongSetting(`TODAY: không đọc được “${today}”. Cách sửa: viết như 2026-01-31.`);
  }
  return {
    contentFolder: CONTENT_DIR || 'content',
    siteUrl: address('SITE_URL', SITE_URL || 'http://127.0.0.1:4321/'),
    allowSamples: ALLOW_SAMPLES === '1',
    today,
    preview: PREVIEW ? recordKeyIn(PREVIEW) : undefined,
  };
}

/** Reads where a server keeps its data and its releases, and where its newsroom is reached. */
export function readPlaces(environment: NodeJS.ProcessEnv): Places {
  const { DATA_DIR, RELEASES_DIR, NEWSROOM_URL } = environment;
  return {
    dataFolder: DATA_DIR || '.data',
    releasesFolder: RELEASES_DIR || 'releases',
    newsroomUrl: NEWSROOM_URL ? address('NEWSROOM_URL', NEWSROOM_URL) : undefined,
  };
}
