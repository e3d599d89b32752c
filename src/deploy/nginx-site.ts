import { basename } from 'node:path';
import { ratingAddresses } from '../domain/rating.ts';
import { fileTypes, namedTypes } from './file-types.ts';
import { fillTemplate } from './fill-template.ts';
import { readerHeaders, readerPolicy, transportSecurity } from './response-headers.ts';
import type { ServerSettings } from './server-settings.ts';

/** The configuration of nginx for one portal and its newsroom. */
export function nginxSite(settings: ServerSettings): string {
  const { siteUrl, newsroomUrl } = settings;
  const own = newsroomUrl.host === siteUrl.host ? undefined : newsroomUrl;
  const names = own === undefined ? [siteUrl] : [siteUrl, own];
  return [
    '# Do “npm run deploy” viết từ tệp thiết đặt; sửa ở đó rồi chạy lại, đừng sửa ở đây.',
    ...(settings.certificate === undefined ? [] : [redirects(names)]),
    server(settings, siteUrl, own === undefined ? newsroom(settings) : withoutNewsroom(settings)),
    ...(own === undefined ? [] : [server(settings, own, newsroom(settings))]),
  ].join('\n\n');
}

function server(settings: ServerSettings, url: URL, editors: string): string {
  return [
    'server {',
    ...listening(settings, url).map((line) => `    ${line}`),
    `    server_name ${url.hostname};`,
    '',
    portal(settings),
    editors,
    '}\n',
  ].join('\n');
}

function listening({ certificate, listenPort, trustedProxy }: ServerSettings, url: URL): string[] {
  const proxy = trustedProxy
    ? [`set_real_ip_from ${trustedProxy};`, 'real_ip_header X-Forwarded-For;']
    : [];
  if (certificate === undefined) return [...onBoth(listenPort ?? plainPort(url)), ...proxy];
  return [
    ...onBoth(listenPort ?? Number(url.port || 443), ' ssl http2'),
    `ssl_certificate ${certificate.file};`,
    `ssl_certificate_key ${certificate.key};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'ssl_session_cache shared:hoa_dep:2m;',
    'ssl_session_tickets off;',
    ...proxy,
  ];
}

// An https address without a certificate here means that a proxy in front has it.
function plainPort({ protocol, port }: URL): number {
  return protocol === 'http:' && port !== '' ? Number(port) : 80;
}

function onBoth(port: number, how = ''): string[] {
  return [`listen ${port}${how};`, `listen [::]:${port}${how};`];
}

function redirects(urls: readonly URL[]): string {
  const one = ({ hostname, host }: URL) => `server {
    ${onBoth(80).join('\n    ')}
    server_name ${hostname};
    server_tokens off;
    location ^~ /.well-known/acme-challenge/ {
        root /var/www/html;
    }
    location / {
        return 301 https://${host}$request_uri;
    }
}`;
  return urls.map(one).join('\n\n');
}

function headersFor({ protocol }: URL, { ratingOrigin }: ServerSettings): string {
  const headers = {
    'Cache-Control': '$caching',
    'Content-Security-Policy': readerPolicy(ratingOrigin),
    ...readerHeaders,
    ...(protocol === 'https:' ? { 'Strict-Transport-Security': transportSecurity } : {}),
  };
  return lines(
    Object.entries(headers),
    ([name, value]) => `    add_header ${name} "${value}" always;`,
  );
}

function portal(settings: ServerSettings): string {
  const { siteUrl, releasesDir } = settings;
  const base = siteUrl.pathname;
  return fillTemplate('nginx/portal.conf', {
    base,
    basePattern: pattern(base),
    releases: releasesDir,
    releasesName: pattern(basename(releasesDir)),
    types: lines(Object.entries(fileTypes), ([type, endings]) => `        ${type} ${endings};`),
    headers: headersFor(siteUrl, settings),
    homeRedirects: base === '/' ? '' : homeRedirects(base),
    ratingAddress: base + ratingAddresses.send.slice(1),
    // An answer is a few words, where drafts bring photographs.
    ratingProxy: proxyTo(settings).replace('client_max_body_size 32m', 'client_max_body_size 1k'),
    feeds: lines(Object.entries(namedTypes), ([name, type]) => namedType(name, type)),
  });
}

const homeRedirects = (base: string) => `
    location = / {
        return 302 ${base};
    }

    location = ${base.slice(0, -1)} {
        return 301 ${base};
    }
`;

const namedType = (name: string, type: string) => `
        location ~ "/${pattern(name)}$" {
            types {}
            default_type "${type}; charset=utf-8";
            try_files /$release/$file =404;
        }`;

function proxyTo({ newsroomUrl, port }: ServerSettings): string {
  const isSecure = newsroomUrl.protocol === 'https:';
  return fillTemplate('nginx/proxy.conf', {
    port: String(port),
    newsroomHost: newsroomUrl.host,
    newsroomScheme: newsroomUrl.protocol.slice(0, -1),
    newsroomHeader: isSecure
      ? `Strict-Transport-Security "${transportSecurity}"`
      : 'X-Robots-Tag noindex',
  });
}

function newsroom(settings: ServerSettings): string {
  const { siteUrl, newsroomUrl, releasesDir } = settings;
  const base = siteUrl.pathname;
  return fillTemplate('nginx/newsroom.conf', {
    base,
    basePattern: pattern(base),
    releases: releasesDir,
    headers: headersFor(newsroomUrl, settings),
    proxy: proxyTo(settings),
  });
}

const withoutNewsroom = ({ siteUrl }: ServerSettings) => `
    location ^~ ${siteUrl.pathname}admin/ {
        return 404;
    }`;

function lines<One>(all: readonly One[], line: (one: One) => string): string {
  return all.map(line).join('\n');
}

const pattern = (text: string) => text.replaceAll('.', '\\.');
