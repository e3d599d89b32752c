import { describe, expect, it } from 'vitest';
import { documentFromPage } from '../../src/search/documents/from-page.ts';
import { builtSite } from '../harness/built-site.ts';
import { departments } from '../harness/departments.ts';
import { factsOf } from '../harness/facts-of.ts';
import { type HtmlPage, htmlPages } from '../harness/html-pages.ts';

const kickerOf = ({ $ }: HtmlPage) => $('.story-head .kicker').text();
const headingsOf = ({ $ }: HtmlPage) =>
  $('main h2')
    .toArray()
    .map((heading) => $(heading).text().trim());

/** The part of a page under a heading of the second level. */
const under = ({ $ }: HtmlPage, heading: string) =>
  $('main h2')
    .filter((_at, one) => $(one).text().trim() === heading)
    .closest('section');

describe.each(departments)('What the plans ask for is on the site of $id:', ({ id }) => {
  const pages = htmlPages(builtSite(id).folder);
  const of = (template: string) => pages.filter((page) => page.template === template);
  const values = (facet: string) =>
    pages
      .filter(({ path }) => path.startsWith(`${facet}/`) && path !== `${facet}/`)
      .map(({ path }) => path.slice(facet.length + 1).replace(/\/.*$/, ''));

  it('exemplars are persons or groups, in all or in one respect', () => {
    for (const page of of('exemplar').filter(({ $ }) => $('.story-head').length > 0))
      expect(kickerOf(page)).toMatch(
        /^(Cá nhân|Tập thể) · (Điển hình toàn diện|Điển hình từng mặt công tác|Người tốt, việc tốt)/,
      );
    expect(values('dien-hinh/loc/doi-tuong')).toEqual(['ca-nhan', 'tap-the']);
    expect(values('dien-hinh/loc/pham-vi')).toEqual([
      'dien-hinh-toan-dien',
      'dien-hinh-tung-mat-cong-tac',
      'nguoi-tot-viec-tot',
    ]);
  });

  it('people of one good deed have a list of their own, and are named so wherever they are shown', () => {
    const list = pages.find(({ path }) => path === 'dien-hinh/loc/pham-vi/nguoi-tot-viec-tot/');
    const told = of('exemplar').filter((page) => kickerOf(page).includes('Người tốt, việc tốt'));
    expect(
      list
        ?.$('.card .kicker')
        .toArray()
        .map((kicker) => list.$(kicker).text()),
    ).toEqual(told.map(() => 'Người tốt, việc tốt'));
    expect(told).not.toEqual([]);
    for (const page of told)
      expect(page.$('meta[name="also"][content*="Người tốt, việc tốt"]')).toHaveLength(1);
  });

  it('models are of several kinds, and one is an example for others', () => {
    expect(values('mo-hinh/loc/loai')).toEqual(
      expect.arrayContaining(['cach-lam-hay', 'sang-kien']),
    );
    expect(of('model').filter((page) => kickerOf(page).includes('Mô hình điểm'))).not.toEqual([]);
  });

  it('a model can be copied: what was wrong, what to do, what it costs, what came of it', () => {
    const wanted = ['Vấn đề', 'Cách làm', 'Các bước làm theo', 'Kinh phí và điều kiện', 'Kết quả'];
    for (const page of of('model'))
      expect(headingsOf(page)).toEqual(expect.arrayContaining(wanted));
  });

  it('a model is looked at again, each time on a day', () => {
    const looked = of('model').map((page) => under(page, 'Kiểm tra, đánh giá'));
    expect(looked.filter((part) => part.length > 0)).not.toEqual([]);
    for (const part of looked)
      for (const when of part.find('.timeline__when').toArray())
        expect(part.find(when).text()).toMatch(/Ngày \d+ tháng \d+ năm \d{4}/);
  });

  it('stories tell of social security and other fields', () => {
    expect(values('dien-hinh/loc/linh-vuc')).toContain('an-sinh-xa-hoi');
    expect(values('dien-hinh/loc/linh-vuc').length).toBeGreaterThan(4);
  });

  it('an exemplar’s way is told from its discovery on, in the order of its days', () => {
    const told = of('exemplar')
      .map(({ $ }) => $('main section:has(> h2:contains("Từ phát hiện đến"))'))
      .filter((part) => part.find('.timeline > li').length > 3);
    expect(told).not.toEqual([]);
    for (const part of told) {
      const steps = part.find('.timeline__what').first().text().trim();
      expect(steps).toBe('Phát hiện');
      const days = [
        ...part
          .find('.timeline__when')
          .text()
          .matchAll(/gày (\d+) tháng (\d+) năm (\d+)/g),
      ].map(([, day = 0, month = 0, year = 0]) => Date.UTC(+year, +month - 1, +day));
      expect(days).toEqual([...days].sort((a, b) => a - b));
      const last = part.find('.timeline__what').last().text().trim().toLocaleLowerCase('vi');
      expect(part.find('h2').text()).toBe(`Từ phát hiện đến ${last}`);
    }
  });

  it('an award names its form, its decision, its day and who gave it', () => {
    const awards = of('exemplar').flatMap(({ $ }) =>
      $('.awards > li')
        .toArray()
        .map((award) => $(award).text().replace(/\s+/g, ' ').trim()),
    );
    expect(
      awards.filter((text) =>
        /^(Giấy|Bằng) khen.*Quyết định số \d+\/QĐ-.* ngày \d+ tháng \d+ năm \d{4} \S/.test(text),
      ),
    ).not.toEqual([]);
  });

  it('a campaign has its milestones by day, quarter and year, and a roll of honour', () => {
    const whole = of('campaign').find((page) => under(page, 'Bảng vàng').find('.card').length > 1);
    const when = whole?.$('.timeline__when').text().replace(/\s+/g, ' ') ?? '';
    for (const kind of [/Ngày \d+ tháng/, /Quý I+ năm/, /ăm \d{4}/]) expect(when).toMatch(kind);
  });

  it('what came of resolutions is told in figures, year by year', () => {
    const tables = of('campaign').flatMap(({ $ }) => $('table:contains("Chỉ tiêu")').toArray());
    expect(tables).not.toEqual([]);
  });

  it('columns are of three kinds', () => {
    expect(values('chuyen-muc/loc/loai')).toEqual(['chuyen-de', 'chuyen-muc', 'chuyen-trang']);
  });

  it('a movement tells who started it, and to which one it belongs', () => {
    expect(of('movement').length).toBeGreaterThan(5);
    for (const page of of('movement')) expect(kickerOf(page)).toContain('Cấp phát động: ');
    const facts = of('movement').map((page) => factsOf(page).join('; '));
    for (const label of ['Cơ quan phát động: ', 'Thuộc phong trào: '])
      expect(facts.filter((text) => text.includes(label))).not.toEqual([]);
  });
});

describe('The movements of Tây Ninh', () => {
  const pages = htmlPages(builtSite('tay-ninh').folder).filter(
    ({ template }) => template === 'movement',
  );

  it('each tell their years, and what came of them year by year', () => {
    expect(pages.length).toBeGreaterThan(9);
    for (const page of pages) {
      expect(factsOf(page).join('; ')).toMatch(/Thời gian: (Từ )?\d+\/\d+\/\d{4}/);
      const told = page.$('.figures__text').text();
      expect([page.path, ...told.matchAll(/\((\d{4})\)/g)].length).toBeGreaterThan(3);
    }
  });
});

describe('Events', () => {
  const pages = htmlPages(builtSite('khanh-hoa').folder);

  it('are of six kinds', () => {
    const kinds = ['cuoc-thi', 'giao-luu', 'hoi-nghi', 'le', 'tham-quan-hoc-tap', 'toa-dam'];
    const paths = pages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(kinds.map((kind) => `su-kien/loc/loai/${kind}/`)));
  });

  it('that are over say nothing of registration, those ahead still do', () => {
    const events = [...pages, ...htmlPages(builtSite('tay-ninh').folder)].filter(
      ({ template }) => template === 'event',
    );
    const inviting = events.filter(({ $ }) => /đăng ký/i.test($('main h2').text()));
    expect(inviting).not.toEqual([]);
    for (const page of inviting) expect(kickerOf(page)).toMatch(/Sắp diễn ra|Đang diễn ra/);
  });

  it('that are contests tell when they open, close, are judged and won', () => {
    const contest = pages.find(({ record }) => record === 'cuoc-thi-viet-bong-hoa-gan-nha');
    const what = contest && under(contest, 'Các mốc').find('.timeline__what').text();
    for (const step of [/Mở/, /nộp bài/, /Chấm/, /Trao giải/]) expect(what).toMatch(step);
  });

  it('that are over show minutes, pictures and who took part', () => {
    const over = pages.filter(
      (page) => page.template === 'event' && under(page, 'Biên bản, tài liệu').length > 0,
    );
    expect(over).not.toEqual([]);
    for (const page of over) {
      expect(under(page, 'Biên bản, tài liệu').find('a').length).toBeGreaterThan(0);
      expect(under(page, 'Ảnh sự kiện').find('img').length).toBeGreaterThan(0);
      expect(under(page, 'Gặp những tấm gương').find('.card').length).toBeGreaterThan(0);
    }
  });
});

describe('A movement that the department started itself', () => {
  it('tells its years and what came of it', () => {
    const page = htmlPages(builtSite('khanh-hoa').folder).find(
      ({ record }) => record === 'moi-don-vi-mot-bong-hoa',
    );
    expect(page && factsOf(page)).toContain('Thời gian: 1/1/2023 - 31/12/2025');
    expect(page?.$('.figures__figure').length).toBeGreaterThan(1);
    // An excerpt of the search parts what stands in lines of its own.
    const told = page?.$('.figures__text').first().text().replace(/\s+/g, ' ').trim();
    expect(page && documentFromPage(page.html, '/')?.blocks).toContain(told);
  });
});
