import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAdmin } from '../../src/integrations/admin-bundle.ts';

let folder: string;
let page: CheerioAPI;
let files: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoa-dep-admin-bundle-'));
  await buildAdmin(folder, {
    siteUrl: 'https://tinh.example/thi-dua/',
    basePath: '/thi-dua/',
    agency: 'Sở "A" & B',
  });
  files = await readdir(join(folder, 'admin'));
  page = load(await readFile(join(folder, 'admin/index.html'), 'utf8'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the editor’s page', () => {
  test('is Vietnamese and hidden from search engines', () => {
    expect(page('html').attr('lang')).toBe('vi');
    expect(page('meta[name=robots]').attr('content')).toContain('noindex');
  });

  test('holds no script or style of its own, which the security policy would refuse', () => {
    expect(page('script:not([src]), style, [style], [onclick], [onload]').length).toBe(0);
  });

  test('asks only for files that lie beside it', () => {
    const asked = page('script[src], link[href]')
      .toArray()
      .map((element) => page(element).attr('src') ?? page(element).attr('href') ?? '');
    expect(asked.length).toBeGreaterThan(2);
    const missing = asked.filter((url) => !files.includes(url.replace(/^\/thi-dua\/admin\//, '')));
    expect(missing).toEqual([]);
  });

  test('knows its place', () => {
    expect(page('html').data()).toEqual({
      base: '/thi-dua/',
      site: 'https://tinh.example/thi-dua/',
      api: '/thi-dua/admin/api/v1',
      agency: 'Sở "A" & B',
    });
  });
});

test('the page of its users asks only for files that lie beside it', async () => {
  const people = load(await readFile(join(folder, 'admin/nguoi/index.html'), 'utf8'));
  expect(people('html').attr('data-base')).toBe('/thi-dua/');
  const asked = people('script[src], link[href]')
    .toArray()
    .map((element) => people(element).attr('src') ?? people(element).attr('href') ?? '');
  expect(asked.filter((url) => /\/people-\w+\.js$/.test(url))).toHaveLength(1);
  const missing = asked.filter((url) => !files.includes(url.replace(/^\/thi-dua\/admin\//, '')));
  expect(missing).toEqual([]);
});

test('the header’s picture names the department', async () => {
  const logo = await readFile(join(folder, 'admin/logo.svg'), 'utf8');
  expect(load(logo, { xml: true })('text').first().text()).toBe('Sở "A" & B');
});
