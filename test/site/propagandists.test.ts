import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { weightText } from '../../src/domain/weight-text.ts';
import { readLibrary } from '../../src/read/library.ts';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { htmlPages, pageOfTemplate } from '../harness/html-pages.ts';
import { servedSite } from '../harness/served-site.ts';

describe.each(departments)('The materials of $id', ({ id, content }) => {
  const { folder, base } = builtSite(id);
  const pages = htmlPages(folder).filter(({ template }) => template === 'material');
  const fileAt = (address: string) => readFileSync(join(folder, address.replace(base, '')));

  it('are downloaded as they were uploaded, from buttons that say kind and weight', async () => {
    const { library } = await readLibrary(content);
    let count = 0;
    for (const record of library.records) {
      if (record.collection !== 'materials') continue;
      const page = pages.find((one) => one.record === record.id);
      const buttons = page?.$('.downloads a[download]').toArray() ?? [];
      expect(buttons).toHaveLength(record.files.length);
      for (const [index, { file, label }] of record.files.entries()) {
        const button = page?.$(buttons[index] ?? '');
        const bytes = fileAt(button?.attr('href') ?? '');
        expect(bytes.equals(readFileSync(join(content, file)))).toBe(true);
        const ending = file.split('.').at(-1) ?? '';
        const text = button?.text().trim() ?? '';
        expect(text.startsWith(`Tải ${label}, `)).toBe(true);
        expect(text.endsWith(`, ${ending.toUpperCase()}, ${weightText(bytes.length)}`)).toBe(true);
        expect(button?.attr('download')).toMatch(new RegExp(`^[a-z0-9-]+\\.${ending}$`));
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(2);
  });

  it('that speak have all their words beside them, and fetch nothing until they are played', () => {
    const spoken = pages.filter(({ $ }) => $('h2').text().includes('Toàn bộ lời'));
    expect(spoken.length).toBeGreaterThan(0);
    for (const { $ } of pages) {
      for (const player of $('video, audio').toArray()) {
        expect($(player).attr('preload')).toBe('none');
        expect($(player).attr('autoplay')).toBeUndefined();
      }
      expect($('iframe, embed, object')).toHaveLength(0);
    }
  });

  it('stand on the page of their campaign, and in its gallery', () => {
    const leading = (page: { path: string }) =>
      htmlPages(folder)
        .filter(({ $ }) => $(`main a[href="${base}${page.path}"]`).length > 0)
        .map(({ path }) => path);
    const inCampaigns = pages.filter(({ $ }) => $('.facts').text().includes('Trong đợt'));
    expect(inCampaigns.length).toBeGreaterThan(1);
    for (const page of inCampaigns) {
      const paths = leading(page);
      expect(paths.some((path) => path.startsWith('chien-dich/'))).toBe(true);
      expect(paths.some((path) => path.startsWith('tu-lieu/loc/dot/'))).toBe(true);
    }
  });
});

describe.each(departments)('The hub for propagandists of $id', ({ id }) => {
  const { folder, base } = builtSite(id);
  const hub = pageOfTemplate(folder, 'hub');
  const { $ } = hub;

  it('tells stories by field and by unit, each of which it also shows whole', () => {
    const cards = new Set(
      $('.card__title a')
        .toArray()
        .map((link) => $(link).attr('href')),
    );
    const grouped = $('.story-groups dd a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(grouped.length).toBeGreaterThan(4);
    expect(grouped.filter((address) => !cards.has(address))).toEqual([]);
  });

  it('names every feed and calendar that the site has', () => {
    const named = new Set(
      $('#kenh-tin a')
        .toArray()
        .map((link) => $(link).attr('href')),
    );
    for (const file of [
      'rss.xml',
      'atom.xml',
      'feed.json',
      'dien-hinh/rss.xml',
      'su-kien/lich.ics',
    ])
      expect(named).toContain(base + file);
  });

  it('shows a card as its code makes it, but for styles that the site itself forbids', () => {
    const code = $('#the-nhung').text().trim();
    const sample = $('.embed-sample').html()?.trim();
    expect(code).toContain('<blockquote');
    expect(sample).toBe(code.replace(/ style="[^"]*"/g, ''));
  });

  it('is found from the menu, the footer and the map of the portal', () => {
    const home = htmlPages(folder).find(({ file }) => file === 'index.html');
    const map = pageOfTemplate(folder, 'sitemap');
    const link = `a[href="${base}tuyen-truyen/"]`;
    expect(home?.$(`header ${link}`).length).toBe(1);
    expect(home?.$(`footer ${link}`).length).toBe(1);
    expect(map.$(`main ${link}`).length).toBe(1);
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('/tuyen-truyen/</loc>');
  });
});

describe('In a browser', () => {
  const site = servedSite('khanh-hoa');

  it('a slogan is copied alone, and the page says which', async () => {
    const page = htmlPages(site.folder).find(({ $ }) => $('.slogan').length > 0);
    const context = await site.openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const tab = await context.newPage();
    await tab.goto(site.address(page?.path ?? ''));
    const slogan = page?.$('.slogan').eq(1).text().trim() ?? '';
    await tab.getByRole('button', { name: `Chép: ${slogan}` }).click();
    await tab.getByRole('status').getByText(`Đã chép: ${slogan}`).waitFor();
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe(slogan);
    await context.close();
  });

  it('a film plays with its captions once it is asked to', async () => {
    const page = htmlPages(site.folder).find(({ $ }) => $('video').length > 0);
    const context = await site.openContext({});
    const tab = await context.newPage();
    await tab.goto(site.address(page?.path ?? ''));
    const film = tab.locator('video');
    const state = () => film.evaluate((player: HTMLVideoElement) => player.readyState);
    expect(await state()).toBe(0);
    await film.evaluate((player: HTMLVideoElement) => {
      player.muted = true;
      return player.play();
    });
    await tab.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2);
    const cues = await film.evaluate(
      (player: HTMLVideoElement) => player.textTracks[0]?.cues?.length,
    );
    expect(cues).toBe(2);
    await context.close();
  });

  it('the week fits on two sheets, with what can be typed by hand', async () => {
    const context = await site.openContext({});
    const tab = await context.newPage();
    await tab.goto(site.address('tuyen-truyen/trong-tuan/'));
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.getByRole('button', { name: 'In hoặc lưu' }).isVisible()).toBe(false);
    const paper = (await tab.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    const addresses = await tab.locator('.whole-address').allInnerTexts();
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.every((address) => /^https?:\/\/.+\/$/.test(address.trim()))).toBe(true);
    await context.close();
  });
});
