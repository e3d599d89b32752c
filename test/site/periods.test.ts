import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { htmlPages } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

/** Rows of a table as the words in their cells. */
function rowsOf($: CheerioAPI, caption: RegExp): string[][] {
  const table = $('table')
    .toArray()
    .find((one) => caption.test($(one).find('caption').text()));
  return $(table)
    .find('tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => $(cell).text().trim()),
    );
}

describe.each(departments)('Looking back at $id', ({ id }) => {
  const { folder, base } = builtSite(id);
  const pages = htmlPages(folder);
  const periods = pages.filter(({ template }) => template === 'period');
  const stories = pages.filter(({ template }) =>
    ['exemplar', 'model', 'article'].includes(template ?? ''),
  );
  const kits = pages.filter(({ template }) => template === 'press-kit');

  it('a period counts in its tables what it lists', () => {
    expect(periods.length).toBeGreaterThan(0);
    for (const { $ } of periods) {
      const listed = $('.rows--events > li').length;
      const counted = rowsOf($, /theo đơn vị$/)
        .filter((row) => row.length > 3)
        .reduce((sum, row) => sum + Number(row.at(-1)), 0);
      expect(counted).toBeGreaterThan(0);
      expect(listed).toBe(counted);
    }
  });

  it('each chart is named and stands beside a table of the same figures', () => {
    for (const { $ } of periods) {
      expect($('figure.chart').length).toBeGreaterThan(1);
      for (const figure of $('figure.chart').toArray()) {
        const picture = $(figure).find('svg[role="img"]').first();
        const name = $(`[id="${picture.attr('aria-labelledby')}"]`).text();
        expect(name).not.toBe('');
        expect($(figure).find('caption').text()).toBe(name);
        const first = $(figure).find('tbody th').first().text();
        expect(picture.find('desc').text()).toContain(first);
      }
    }
  });

  it('an article tells how many days it took', () => {
    const told = stories.filter(({ $ }) =>
      /Đăng (?:sau \d+ ngày|ngay trong ngày)/.test($('.facts').text()),
    );
    expect(told.length).toBeGreaterThan(1);
    expect(told.every(({ template }) => template === 'article')).toBe(true);
  });

  it('a story tells where else it appeared', () => {
    const shown = stories.filter(({ $ }) => $('#cung-dang-tren').length > 0);
    expect(shown.length).toBeGreaterThan(1);
    for (const { $ } of shown) {
      const section = $('#cung-dang-tren').closest('section');
      expect(section.find('li time').length).toBe(section.find('li').length);
    }
  });

  it('each story has a press kit that search engines leave alone', () => {
    expect(kits.map(({ path }) => path).sort()).toEqual(
      stories.map(({ path }) => `${path}bo-bao-chi/`).sort(),
    );
    for (const { $, path } of kits) {
      expect($('meta[name="robots"]').attr('content')).toBe('noindex');
      const text = readFileSync(join(folder, path, 'noi-dung.txt'), 'utf8');
      expect($('#van-ban').text().trim()).toBe(text.trim());
      for (const picture of $('.press__pictures a[download]').toArray()) {
        const address = $(picture).attr('href') ?? '';
        expect(address).toMatch(/\.jpg$/);
        expect(existsSync(join(folder, address.slice(base.length)))).toBe(true);
      }
    }
    expect(kits.some(({ $ }) => $('.press__pictures a[download]').length > 0)).toBe(true);
  });

  it('the page on thi đua ái quốc is led to from the home page and the foot of each', () => {
    const home = pages.find(({ template }) => template === 'home');
    expect(home?.$('main a[href$="/thi-dua-ai-quoc/"]').length).toBe(1);
    expect(stories.every(({ $ }) => $('footer a[href$="/thi-dua-ai-quoc/"]').length === 1)).toBe(
      true,
    );
    const page = pages.find(({ path }) => path === 'thi-dua-ai-quoc/');
    expect(page?.$('.notice time').first().attr('datetime')).toMatch(/^\d{4}-06-11$/);
  });

  it('a list leads to its years', () => {
    const lists = pages.filter(
      ({ template, $ }) => template === 'list' && $('#loc-nam').length > 0,
    );
    expect(lists.length).toBeGreaterThan(5);
    expect(lists.filter(({ $ }) => $('a[href="#loc-nam"]').length !== 1)).toEqual([]);
    expect(lists.filter(({ $ }) => $('#loc-nam[open] a').length === 0)).toEqual([]);
  });
});

describe('A period', () => {
  const site = servedSite('khanh-hoa');

  it('folds its tables on a phone until they are asked for, and never on a desk or on paper', async () => {
    const context = await site.openContext({ viewport: { width: 360, height: 740 } });
    const tab = await context.newPage();
    await tab.goto(site.address('so-ket-tong-ket/tong-ket-giai-doan-2021-2025/'));
    const table = tab.getByRole('table', { name: 'Số mục theo lĩnh vực' });
    const door = tab.locator('.fold > summary:visible');
    expect(await table.isVisible()).toBe(false);
    expect(await door.count()).toBeGreaterThan(5);
    await tab
      .locator('.fold', { has: tab.locator('caption', { hasText: 'theo lĩnh vực' }) })
      .locator('summary')
      .press('Enter');
    expect(await table.isVisible()).toBe(true);
    const others = tab.getByRole('table', { name: 'Số mục theo đơn vị' });
    expect(await others.isVisible()).toBe(false);
    await tab.emulateMedia({ media: 'print' });
    expect([await others.isVisible(), await door.count()]).toEqual([true, 0]);
    await tab.emulateMedia({ media: 'screen' });
    await tab.setViewportSize({ width: 1280, height: 800 });
    expect([await others.isVisible(), await door.count()]).toEqual([true, 0]);
    await context.close();
  });
});
