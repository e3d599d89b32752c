import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { type HtmlPage, htmlPages } from '../harness/html-pages.ts';

const former = {
  'khanh-hoa': { old: 'phong-tu-phap-huyen-cam-lam', now: 'so-tu-phap-tinh-khanh-hoa' },
  'tay-ninh': { old: 'phong-tu-phap-huyen-ben-cau', now: 'so-tu-phap-tinh-tay-ninh' },
};

describe.each(departments)('Units of $id', ({ id, siteUrl }) => {
  const pages = htmlPages(builtSite(id).folder);
  const base = new URL(siteUrl).pathname;
  const { old, now } = former[id];

  function page(path: string): HtmlPage {
    const found = pages.find((one) => one.path === path);
    if (found === undefined) throw new Error(`${id} has no page ${path}`);
    return found;
  }
  const addresses = ({ $ }: HtmlPage, within: string) =>
    $(`main ${within} a`)
      .toArray()
      .map((link) => $(link).attr('href') ?? '');

  it('lead from a former unit to its successor and back', () => {
    expect(addresses(page(`don-vi/${old}/`), '.names')).toContain(`${base}don-vi/${now}/`);
    expect(addresses(page(`don-vi/${now}/`), '.names')).toContain(`${base}don-vi/${old}/`);
  });

  it('are found under their names of other days', () => {
    const { $ } = page(`don-vi/${now}/`);
    const names = $('meta[data-search-as="also"]').toArray();
    expect(names.map((name) => $(name).attr('content'))).toContain(
      page(`don-vi/${old}/`).$('h1').text().trim(),
    );
  });

  it('gather the stories of former units, each under its name of the day', () => {
    const gathered = pages.filter(
      ({ path, $ }) => path.endsWith(`/loc/don-vi/${now}/`) && $('.former a').length > 0,
    );
    const cards = gathered.filter(({ $ }) => $('.card').length > 0);
    expect(cards.length).toBeGreaterThan(0);
    for (const { $ } of cards) {
      const former = $('.former a')
        .toArray()
        .map((link) => $(link).text());
      const shown = $('.card__foot').text();
      expect(former.filter((name) => !shown.includes(name))).toEqual([]);
    }
  });

  it('stand in emulation blocs, told year by year', () => {
    const blocs = pages.filter(({ template }) => template === 'bloc');
    expect(blocs.length).toBeGreaterThan(1);
    const known = addresses(page('don-vi/khoi/'), '.rows');
    expect(blocs.map(({ path }) => base + path).sort()).toEqual([...known].sort());
    for (const { $ } of blocs) {
      const [years, units] = $('.sheet tbody').toArray();
      expect($(years).find('tr').length).toBeGreaterThan(0);
      expect($(units).find('th a').length).toBeGreaterThan(0);
    }
    expect(blocs.some(({ $ }) => $('section[id^="nam-"] .row__title').length > 0)).toBe(true);
    expect(addresses(page('don-vi/'), '.page-head')).toContain(`${base}don-vi/khoi/`);
  });

  it('make the pages on the organisation, in Vietnamese and in English', () => {
    const about = page('gioi-thieu/');
    expect(about.$('#leaders .people__name').length).toBeGreaterThan(1);
    expect(about.$('#leaders').text()).not.toContain('Director');
    expect(about.$('#structure .row__title').length).toBeGreaterThan(3);
    expect(about.$('#history .timeline > li').length).toBeGreaterThan(1);
    const english = page('en/');
    expect(english.$('#contacts').text()).toMatch(/Address: .*Province, Việt Nam/);
    expect(english.$('#structure').text()).toContain('Office of the Department');
    expect(english.$('#contacts').text()).not.toMatch(/Địa chỉ:|Điện thoại:/);
    expect(english.$('nav:has(.crumbs)').attr('lang')).toBe('vi');
  });

  it('take reports of difficulties by telephone, by a letter with questions, on paper', () => {
    const { $ } = page('lien-he/');
    const letter = new URL($('#report a.button').first().attr('href') ?? '');
    expect(letter.protocol).toBe('mailto:');
    expect(letter.searchParams.get('body')).toContain('Đã thử cách nào');
    expect($('#report a[href^="tel:"]').attr('href')).toMatch(/^tel:\d{8,}$/);
    const form = $('#report a.button--quiet').attr('href') ?? '';
    expect(page(form.slice(base.length)).$('.paper > li')).toHaveLength(6);
  });
});
