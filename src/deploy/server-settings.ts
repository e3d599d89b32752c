import { checkSignInSettings } from '../newsroom/people/sign-in-settings.ts';
import { readPlaces, readSurroundings, WrongSetting } from '../read/surroundings.ts';

/** What the web server and the services of one machine are made from. */
export type ServerSettings = {
  readonly siteUrl: URL;
  /** Where the newsroom is reached: its own host name, or that of the site. */
  readonly newsroomUrl: URL;
  readonly certificate: { readonly file: string; readonly key: string } | undefined;
  /** The port on which the web server listens when it is not that of the address. */
  readonly listenPort: number | undefined;
  readonly trustedProxy: string | undefined;
  readonly dataDir: string;
  readonly releasesDir: string;
  readonly backupDir: string;
  /** The other host that may take readers' answers about a page. */
  readonly ratingOrigin: string | undefined;
  /** The newsroom's port on 127.0.0.1. */
  readonly port: number;
};

/** Reads the settings of a server; throws `WrongSetting` when one could not stand in a configuration. */
export function readServerSettings(environment: NodeJS.ProcessEnv): ServerSettings {
  const { TLS_CERTIFICATE, TLS_KEY, LISTEN_PORT, TRUSTED_PROXY } = environment;
  const { BACKUP_DIR, PORT, RATING_ORIGIN } = environment;
  checkSignInSettings(environment);
  const { siteUrl } = readSurroundings(environment);
  const { dataFolder, releasesFolder, newsroomUrl } = readPlaces(environment);
  if (!/^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*$/.test(siteUrl.pathname)) {
    throw wrong(
      'SITE_URL',
      siteUrl.href,
      'phần đường dẫn chỉ gồm chữ không dấu, số, “-”, “.”, “_”',
    );
  }
  return {
    siteUrl,
    newsroomUrl: newsroomUrl === undefined ? siteUrl : newsroomAt(newsroomUrl, siteUrl),
    certificate: certificateOf(TLS_CERTIFICATE, TLS_KEY, siteUrl),
    listenPort: LISTEN_PORT ? portOf('LISTEN_PORT', LISTEN_PORT) : undefined,
    trustedProxy: TRUSTED_PROXY ? addressOf(TRUSTED_PROXY) : undefined,
    dataDir: folderOf('DATA_DIR', dataFolder),
    releasesDir: folderOf('RELEASES_DIR', releasesFolder),
    backupDir: folderOf('BACKUP_DIR', BACKUP_DIR ?? ''),
    ratingOrigin: RATING_ORIGIN ? originOf(RATING_ORIGIN) : undefined,
    port: portOf('PORT', PORT || '4321'),
  };
}

// The editor is built once, for one path: only the name of the machine may differ.
function newsroomAt(url: URL, siteUrl: URL): URL {
  const isAlike = url.protocol === siteUrl.protocol && url.pathname === siteUrl.pathname;
  if (isAlike && url.host !== siteUrl.host) return url;
  const example = new URL(siteUrl);
  example.hostname = 'bien-tap.tinh.gov.vn';
  throw wrong(
    'NEWSROOM_URL',
    url.href,
    `chỉ tên máy khác SITE_URL, phần còn lại như nhau, ví dụ ${example.href}`,
  );
}

function certificateOf(file: string | undefined, key: string | undefined, { protocol }: URL) {
  if (!file && !key) return undefined;
  if (protocol !== 'https:') {
    throw wrong(
      'TLS_CERTIFICATE',
      file ?? '',
      'SITE_URL phải bắt đầu bằng https:// khi có chứng thư',
    );
  }
  return { file: fileOf('TLS_CERTIFICATE', file), key: fileOf('TLS_KEY', key) };
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw wrong(name, text, 'viết một số từ 1 đến 65535');
}

function addressOf(text: string): string {
  if (/^[0-9a-fA-F:.]+(?:\/\d{1,3})?$/.test(text)) return text;
  throw wrong('TRUSTED_PROXY', text, 'viết địa chỉ IP của máy chủ trung gian, như 10.0.0.1');
}

function originOf(text: string): string {
  if (/^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?$/.test(text)) return text;
  throw wrong(
    'RATING_ORIGIN',
    text,
    'viết tên máy nhận ý kiến, không có đường dẫn, như https://khao-sat.tinh.gov.vn',
  );
}

function fileOf(name: string, text = ''): string {
  if (/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(text)) return text;
  throw wrong(name, text, 'viết đường dẫn đầy đủ, chỉ gồm chữ không dấu, số, “-”, “.”, “_”');
}

const folderOf = (name: string, text: string) => fileOf(name, text.replace(/\/$/, ''));

function wrong(name: string, text: string, remedy: string): WrongSetting {
  return new WrongSetting(`${name}: không dùng được “${text}”. Cách sửa: ${remedy}.`);
}
