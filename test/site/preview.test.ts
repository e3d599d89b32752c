import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContentFolder, contentFolder } from '../factories/content-folder.ts';
import { recordText } from '../factories/record-text.ts';
import { outsideVitest } from '../harness/run-build.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '..', '..');
const base = '/thi-dua/admin/xem-truoc/articles/sap-dang/';

const fields = {
  summary: 'Một buổi sáng ở thôn Ba.',
  created: '2026-01-20',
  body: 'Sáng thứ Bảy.',
};

let content: ContentFolder;
let out: string;

beforeAll(async () => {
  content = contentFolder({
    'articles/sap-dang.md': recordText({
      ...fields,
      title: 'Chuyện sắp đăng',
      slug: 'chuyen-sap-dang',
      status: 'draft',
      publishFrom: '2030-01-01',
    }),
    'articles/con-nhap.md': recordText({
      ...fields,
      title: 'Chuyện còn nháp',
      slug: 'chuyen-con-nhap',
      status: 'draft',
    }),
  });
  out = await mkdtemp(join(tmpdir(), 'hoa-dep-preview-'));
  await run(process.execPath, ['src/commands/preview.ts', '--out', out], {
    cwd: repository,
    env: {
      ...outsideVitest(process.env),
      CONTENT_DIR: content.path,
      SITE_URL: `https://tinh.example${base}`,
      PREVIEW: 'articles/sap-dang',
      TODAY: '2026-01-31',
    },
  });
}, 120_000);

afterAll(async () => {
  content?.[Symbol.dispose]();
  await rm(out, { recursive: true, force: true });
});

describe('A preview', () => {
  it('shows the record by the real template, whatever its state and its days', async () => {
    const $ = load(await readFile(join(out, 'tin-bai/chuyen-sap-dang/index.html'), 'utf8'));
    expect($('main').attr('data-template')).toBe('article');
    expect($('h1').text()).toContain('Chuyện sắp đăng');
    const sheets = $('link[rel=stylesheet]').toArray();
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const href = $(sheet).attr('href') ?? '';
      expect(href.startsWith(base)).toBe(true);
      expect(existsSync(join(out, href.slice(base.length)))).toBe(true);
    }
  });

  it('says that readers do not see it, and asks search engines to leave', async () => {
    const $ = load(await readFile(join(out, 'tin-bai/chuyen-sap-dang/index.html'), 'utf8'));
    expect($('body').text()).toContain('Bản xem trước');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
  });

  it('shows no other draft', () => {
    expect(existsSync(join(out, 'tin-bai/chuyen-con-nhap'))).toBe(false);
  });
});
