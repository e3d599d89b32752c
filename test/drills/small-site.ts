// A build in small, for drills that need hundreds: pages that name assets of their own release alone.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildAdmin } from '../../src/integrations/admin-bundle.ts';

const options = { out: { type: 'string' }, problems: { type: 'string' } } as const;
const out = parseArgs({ options }).values.out ?? '';
const content = process.env.CONTENT_DIR ?? '';
const names = (await readdir(content, { recursive: true })).filter((one) => one.endsWith('.md'));
const texts = await Promise.all(names.sort().map((one) => readFile(join(content, one), 'utf8')));
const mark = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);

await mkdir(join(out, '_astro'), { recursive: true });
// The same in every release, and enough of them for a kill to fall between two.
for (let at = 0; at < 300; at += 1) {
  await writeFile(join(out, '_astro', `chung-${at}.css`), `/* ${at} */`);
}
await mkdir(join(out, 'admin'), { recursive: true });
for (const part of ['dau', 'giua', 'cuoi']) {
  await writeFile(
    join(out, `${part}.html`),
    `<html data-release="${mark}"><link href="/_astro/${part}.${mark}.css"><link href="/_astro/chung-299.css"><link href="/_astro/chung-0.css"><a href="/">Trang chủ</a>`,
  );
  // Long enough for a kill to fall in between.
  await pause(60);
  await writeFile(join(out, '_astro', `${part}.${mark}.css`), `/* ${mark} */`);
}
const links = ['dau', 'giua', 'cuoi'].map((part) => `<a href="/${part}.html">${part}</a>`);
await writeFile(join(out, 'index.html'), `<html data-release="${mark}">${links.join('')}`);
await writeFile(join(out, '404.html'), `<html data-release="${mark}">Không có trang này`);

if (process.env.WITH_EDITOR === '1') {
  await buildAdmin(out, {
    siteUrl: process.env.SITE_URL ?? '',
    basePath: '/',
    agency: 'Sở Tư pháp',
  });
}
