import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/read/library.ts';
import { builtSite } from '../harness/built-site.ts';
import { buildDay, departments } from '../harness/departments.ts';
import { htmlPages } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

describe.each(departments)('The calendars of $id', ({ id, content }) => {
  const { folder } = builtSite(id);
  const files = globSync('**/lich.ics', { cwd: folder }).sort();
  const eventsIn = (file: string) =>
    new ICAL.Component(ICAL.parse(readFileSync(join(folder, file), 'utf8')))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
  const pages = htmlPages(folder);
  const eventPages = pages.filter(({ template }) => template === 'event');

  it('are one for all events, one for each, one for the days of emulation', () => {
    expect(files).toEqual(
      ['su-kien/', 'su-kien/lich-thi-dua/', ...eventPages.map(({ path }) => path)]
        .map((path) => `${path}lich.ics`)
        .sort(),
    );
    expect(eventsIn('su-kien/lich.ics')).toHaveLength(eventPages.length);
    expect(eventPages.length).toBeGreaterThan(4);
  });

  it('say of an event what its page says to search engines', () => {
    for (const { path, $ } of eventPages) {
      const [event, ...others] = eventsIn(`${path}lich.ics`);
      const data = JSON.parse($('script[type="application/ld+json"]').text());
      expect(others).toEqual([]);
      expect(event?.summary).toBe(data.name);
      expect(event?.component.getFirstPropertyValue('url')).toBe(data.url);
      const start = event?.startDate;
      const said = start?.isDate ? start.toString() : start?.toJSDate().getTime();
      expect(said).toBe(start?.isDate ? data.startDate : new Date(data.startDate).getTime());
    }
  });

  it('name each entry once, and each at an address of the site', () => {
    const all = ['su-kien/lich.ics', 'su-kien/lich-thi-dua/lich.ics'].flatMap(eventsIn);
    const names = all.map(({ uid }) => uid);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z0-9-]+@[a-z0-9./-]+$/.test(name))).toBe(true);
  });

  it('have among the days of emulation the milestones of each contest', async () => {
    const calendar = eventsIn('su-kien/lich-thi-dua/lich.ics').map(({ uid }) => uid);
    const contests = (await readLibrary(content)).library.records.flatMap((record) =>
      record.collection === 'events' && record.contest ? [record] : [],
    );
    const wanted = contests.flatMap(({ id: own, contest }) =>
      contest?.milestones.map(({ when }) => `contest-${own}-${when}`),
    );
    expect(wanted.length).toBeGreaterThan(2);
    expect(calendar.map((uid) => uid.split('@')[0])).toEqual(expect.arrayContaining(wanted));
  });

  it('stand beside pages that lead to them', () => {
    const leading = (file: string) => pages.some(({ $ }) => $(`a[href$="/${file}"]`).length > 0);
    const open = eventPages
      .filter(({ $ }) => /Sắp diễn ra|Đang diễn ra/.test($('.kicker').first().text()))
      .map(({ path }) => `${path}lich.ics`);
    const wanted = ['su-kien/lich.ics', 'su-kien/lich-thi-dua/lich.ics', ...open];
    expect(wanted.filter((file) => !leading(file))).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
  });
});

describe.each(departments)('An event of $id', ({ id, content }) => {
  const { folder } = builtSite(id);

  it('lets readers sign up until its deadline', async () => {
    const { library } = await readLibrary(content);
    const inviting = library.records.flatMap((record) =>
      record.collection === 'events' && record.registration ? [record] : [],
    );
    const shown = inviting.map(({ id: own }) => {
      const page = htmlPages(folder).find(({ record }) => record === own);
      return page?.$('main a.button:contains("Đăng ký tham dự")').attr('href');
    });
    expect(shown).toEqual(
      inviting.map(({ registration }) =>
        (registration?.deadline ?? '') >= buildDay ? registration?.link : undefined,
      ),
    );
    expect(shown.filter((link) => link !== undefined).length).toBeGreaterThan(0);
  });
});

describe('A month', () => {
  const site = servedSite('khanh-hoa');
  const months = htmlPages(site.folder).filter(({ template }) => template === 'month');

  it('leads to the one before and the one after, from the first to the last', () => {
    const paths = months.map(({ path }) => path);
    const target = (rel: string, $: (typeof months)[number]['$']) =>
      $(`a[rel="${rel}"]`).attr('href')?.slice(1);
    expect(months.map(({ $ }) => target('next', $))).toEqual([...paths.slice(1), undefined]);
    expect(months.map(({ $ }) => target('prev', $))).toEqual([undefined, ...paths.slice(0, -1)]);
    expect(months.length).toBeGreaterThan(24);
  });

  it('without anything says so instead of showing an empty table', () => {
    for (const { $, path } of months) {
      const isTold = $('.empty').text().includes('Tháng này chưa ghi');
      expect([path, $('table.month a').length > 0]).toEqual([path, !isTold]);
      expect($('table.month').length).toBe(isTold ? 0 : 1);
    }
  });

  it('is a table with named columns on a desk, a list of full days on a phone', async () => {
    const context = await site.openContext({ viewport: { width: 1280, height: 800 } });
    const tab = await context.newPage();
    await tab.goto(site.address('su-kien/thang/2026-03/'));
    const table = tab.getByRole('table', { name: 'Sự kiện trong tháng 3 năm 2026' });
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Thứ Hai',
      'Thứ Ba',
      'Thứ Tư',
      'Thứ Năm',
      'Thứ Sáu',
      'Thứ Bảy',
      'Chủ nhật',
    ]);
    expect(await table.getByRole('cell').count()).toBe(42);
    await tab.setViewportSize({ width: 360, height: 740 });
    const shown = (await tab.locator('.month td:visible').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' '),
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/^thứ Sáu, ngày 6 Tọa đàm .* 8 giờ 30$/i);
    await context.close();
  });
});
