import { expect, test } from 'vitest';
import { nginxSite } from '../../src/deploy/nginx-site.ts';
import { readServerSettings } from '../../src/deploy/server-settings.ts';

const plain = {
  SITE_URL: 'http://thi-dua.example/',
  DATA_DIR: '/var/lib/hoa-dep/data',
  RELEASES_DIR: '/var/lib/hoa-dep/releases',
  BACKUP_DIR: '/var/backups/hoa-dep',
};

test.each([
  ['SITE_URL', 'https://tinh.gov.vn/thi%20dua/'],
  ['SITE_URL', "https://tinh.gov.vn/a';b/"],
  ['DATA_DIR', 'data'],
  ['DATA_DIR', '/var/lib/hoa dep'],
  ['RELEASES_DIR', '/srv/{a}'],
  ['RELEASES_DIR', '/srv/../etc'],
  ['BACKUP_DIR', ''],
  ['PORT', '0'],
  ['PORT', '4321;'],
  ['LISTEN_PORT', 'tám'],
  ['TRUSTED_PROXY', 'may-truoc; deny all'],
  ['NEWSROOM_URL', 'https://thi-dua.example/'],
  ['NEWSROOM_URL', 'http://thi-dua.example/'],
  ['NEWSROOM_URL', 'https://bien-tap.example/'],
  ['NEWSROOM_URL', 'http://bien-tap.example/admin/'],
  ['TLS_CERTIFICATE', '/etc/ssl/a.pem'],
  ['SECOND_STEP_ROLES', 'sep'],
  ['OIDC_ISSUER', 'http://sso.example'],
  ['RATING_ORIGIN', 'https://khao-sat.example/gui'],
  ['RATING_ORIGIN', 'https://a.example; script-src *'],
])('%s=%s is refused with the remedy', (name, value) => {
  const read = () => readServerSettings({ ...plain, OIDC_CLIENT_ID: 'toa-soan', [name]: value });
  expect(read).toThrow(new RegExp(`^${name}: .*Cách sửa: `));
});

test('a certificate needs its key', () => {
  const settings = { SITE_URL: 'https://a.example/', TLS_CERTIFICATE: '/etc/ssl/a.pem' };
  expect(() => readServerSettings({ ...plain, ...settings })).toThrow(/^TLS_KEY: /);
});

const listening = (settings: Readonly<Record<string, string>>) =>
  nginxSite(readServerSettings({ ...plain, ...settings })).match(/listen .*(?=;)/g);

test.each<[string, Record<string, string>, string[]]>([
  ['http', {}, ['80']],
  ['a port in the address', { SITE_URL: 'http://10.0.0.5:8080/' }, ['8080']],
  ['https in a proxy before it', { SITE_URL: 'https://a.example/' }, ['80']],
  ['a port for the proxy', { SITE_URL: 'https://a.example/', LISTEN_PORT: '8081' }, ['8081']],
  [
    'https of its own',
    { SITE_URL: 'https://a.example/', TLS_CERTIFICATE: '/a.pem', TLS_KEY: '/b.pem' },
    ['80', '443 ssl http2'],
  ],
])('with %s, nginx listens over IPv4 and IPv6', (_what, settings, ports) => {
  expect(listening(settings)).toEqual(
    ports.flatMap((port) => [`listen ${port}`, `listen [::]:${port}`]),
  );
});

test('answers about a page may go to the one host that is named, and nowhere else', () => {
  const policy = (settings: object) =>
    /Content-Security-Policy "([^"]*)"/
      .exec(nginxSite(readServerSettings({ ...plain, ...settings })))?.[1]
      ?.split('; ');
  expect(policy({})).toContain("form-action 'self'");
  const named = policy({ RATING_ORIGIN: 'https://khao-sat.example' });
  expect(named).toContain("form-action 'self' https://khao-sat.example");
  expect(named).toContain("connect-src 'self' https://khao-sat.example");
});
