import { describe, expect, it } from 'vitest';
import { auditSite, unmetLines } from '../../src/audit/audit-site.ts';
import { auditChecks } from '../../src/audit/checks.ts';
import { allDuties, dutiesOn } from '../../src/audit/duties.ts';
import { homePageBytes } from '../../src/verify/budgets.ts';
import { dutifulSite, type Written } from './dutiful-site.ts';

type Change = (site: Written) => Partial<Written>;

/** Changes one file's text; a change that changes nothing is a mistake of the table. */
function rewritten(file: string, from: string | RegExp, to: string): Change {
  return ({ files }) => {
    const text = files[file] ?? '';
    const changed = text.replace(from, to);
    expect(changed, file).not.toBe(text);
    return { files: { ...files, [file]: changed } };
  };
}

function without(...gone: readonly string[]): Change {
  return ({ files }) => ({
    files: Object.fromEntries(Object.entries(files).filter(([file]) => !gone.includes(file))),
  });
}

function set(name: keyof Written['settings'], value: object): Change {
  return ({ settings }) => ({ settings: { ...settings, [name]: value } });
}

const about = 'gioi-thieu/index.html';
const story = 'tin-bai/phien-cho/index.html';
const home = 'index.html';

/** One violation each, and the address where it shows. */
const violations: readonly (readonly [duty: string, what: string, address: string, Change])[] = [
  ['functions', 'does not tell its functions', '/gioi-thieu/', rewritten(about, 'Chức năng', '')],
  ['structure', 'does not tell its structure', '/gioi-thieu/', rewritten(about, 'Cơ cấu', '')],
  ['leaders', 'does not tell its leaders', '/gioi-thieu/', rewritten(about, 'Lãnh đạo', '')],
  ['history', 'does not tell its history', '/gioi-thieu/', rewritten(about, 'Thành lập', '')],
  ['contact', 'has no page of contact', '/lien-he/', without('lien-he/index.html')],
  [
    'contact',
    'gives no telephone there',
    '/lien-he/',
    rewritten('lien-he/index.html', '<p>0258 000 000', '<p>'),
  ],
  ['english', 'has nothing in English', '/en/', without('en/index.html')],
  ['news', 'has no list of news', '/tin-bai/', without('tin-bai/index.html')],
  ['documents', 'has no documents', '/van-ban/', without('van-ban/ke-hoach/index.html')],
  [
    'documents',
    'hides the validity of one',
    '/van-ban/ke-hoach/',
    rewritten('van-ban/ke-hoach/index.html', 'Hiệu lực', ''),
  ],
  [
    'dissemination',
    'has nothing on legal education',
    '/',
    set('fields', { terms: [{ id: 'pho-bien', name: 'Hộ tịch' }] }),
  ],
  ['dates', 'hides the day of publication', '/tin-bai/phien-cho/', rewritten(story, 'Đăng ', '')],
  ['dates', 'hides the day of change', '/tin-bai/phien-cho/', rewritten(story, 'Cập nhật', '')],
  ['authors', 'hides an author', '/tin-bai/phien-cho/', rewritten(story, 'Nguyễn Văn Mẫu', '')],
  [
    'sitemap',
    'does not lead to its site map',
    '/',
    rewritten(home, '<a href="/thi-dua/so-do-cong/">Sơ đồ cổng</a>', ''),
  ],
  ['search', 'has a page without search', '/en/', rewritten('en/index.html', /<form.*form>/, '')],
  ['feeds', 'has no feed', '/rss.xml', without('rss.xml')],
  ['feeds', 'has a feed cut off', '/rss.xml', rewritten('rss.xml', /.{20}$/s, '')],
  [
    'print',
    'has a story that cannot be printed',
    '/tin-bai/phien-cho/',
    rewritten(story, ' data-print', ''),
  ],
  [
    'share',
    'has a story that cannot be shared',
    '/tin-bai/phien-cho/',
    rewritten(story, ' data-share', ''),
  ],
  [
    'mail',
    'has a story that cannot be sent',
    '/tin-bai/phien-cho/',
    rewritten(story, 'mailto:?subject=a', '#noi-dung'),
  ],
  [
    'calendars',
    'has a broken calendar',
    '/su-kien/lich.ics',
    rewritten('su-kien/lich.ics', /UID.*\r\n/, ''),
  ],
  ['open-data', 'has no open data', '/portal.json', without('portal.json')],
  ['governing', 'hides who governs it', '/', rewritten(home, 'Ủy ban nhân dân tỉnh Mẫu', '')],
  ['responsible', 'hides who answers for it', '/', rewritten(home, 'Giám đốc Sở Tư pháp', '')],
  ['address', 'hides its address', '/', rewritten(home, 'Số 1 đường Mẫu', '')],
  ['phone', 'has no telephone in its settings', '/', set('agency', { email: 'so@mau.example' })],
  ['email', 'hides its mail', '/', rewritten(home, 'so@mau.example', '')],
  ['reuse', 'hides how to name it', '/', rewritten(home, 'Ghi rõ nguồn', '')],
  ['licence', 'hides its licence', '/', rewritten(home, 'Giấy phép số 1', '')],
  [
    'dublin-core',
    'has a story without a publisher',
    '/tin-bai/phien-cho/',
    rewritten(story, 'DC.publisher', 'publisher'),
  ],
  [
    'dublin-core',
    'has a story that names another address',
    '/tin-bai/phien-cho/',
    rewritten(story, 'content="https://mau.gov.vn/thi-dua/', 'content="https://mau.gov.vn/'),
  ],
  ['unicode', 'has letters in parts', '/', rewritten(home, 'Mới', 'Mới'.normalize('NFD'))],
  ['unicode', 'says another encoding', '/', rewritten(home, 'utf-8', 'windows-1258')],
  ['language', 'has a page without a language', '/', rewritten(home, ' lang="vi"', '')],
  ['titles', 'has a page without a title', '/', rewritten(home, '<title>Tên', '<title>')],
  ['titles', 'has a page without a description', '/', rewritten(home, 'name="description"', '')],
  ['alternative-text', 'has a picture without words', '/', rewritten(home, ' alt=""', '')],
  ['headings', 'has a page with two titles', '/', rewritten(home, /h2>/g, 'h1>')],
  ['headings', 'has headings that jump', '/', rewritten(home, /h2>/g, 'h3>')],
  ['keyboard', 'has a skip link to nowhere', '/', rewritten(home, '#noi-dung', '#dau')],
  [
    'reading-aids',
    'has a page without reading aids',
    '/',
    rewritten(home, /<reading-aids>.*?ids>/, ''),
  ],
  [
    'zoom',
    'forbids to zoom',
    '/',
    rewritten(home, 'device-width', 'device-width, user-scalable=no'),
  ],
  ['rating', 'does not ask on a page', '/', rewritten(home, /<page-rating>.*?ing>/, '')],
  ['downtime', 'does not announce a downtime', '/', rewritten(home, 'cổng tạm dừng', '')],
  [
    'own-host',
    'loads a picture from elsewhere',
    '/',
    rewritten(home, 'src="a.webp"', 'src="https://vi-du.example/a.webp"'),
  ],
  ['cookies', 'sets a cookie', '/a.js', rewritten('a.js', /^/, 'document.cookie = "a=b"')],
  ['base-path', 'forgets its base path', '/', rewritten(home, 'src="a.webp"', 'src="/a.webp"')],
  ['speed', 'waits for a script', '/', rewritten(home, 'type="module" ', '')],
  ['speed', 'is heavy', '/', rewritten('a.js', /^/, noise(homePageBytes * 2))],
];

/** Letters that no compression makes much smaller (Marsaglia's xorshift). */
function noise(length: number): string {
  let state = 1;
  const letter = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return String.fromCharCode(33 + ((state >>> 0) % 90));
  };
  return Array.from({ length }, letter).join('');
}

describe('A portal that owes its readers nothing', () => {
  it('meets every duty, but for what only its server can', async () => {
    using site = await dutifulSite();
    const lines = await auditSite(site);
    expect(
      lines.filter(({ state }) => state !== 'met').map(({ id, state }) => [id, state]),
    ).toEqual([
      ['times', 'outside'],
      ['https', 'outside'],
      ['ipv6', 'outside'],
    ]);
  });

  it('is told what is off or does not apply', async () => {
    using site = await dutifulSite((whole) => ({
      ...without('su-kien/lich.ics')(whole),
      settings: { ...whole.settings, footer: {}, notices: {}, services: {} },
    }));
    const states = (await auditSite(site)).map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toMatchObject({
      rating: 'off',
      downtime: 'inapplicable',
      licence: 'inapplicable',
      calendars: 'inapplicable',
    });
  });
});

describe('One violation fails one line', () => {
  it.each(violations)('%s: a portal that %s', async (duty, _what, address, change) => {
    using site = await dutifulSite(change);
    const failed = unmetLines(await auditSite(site));
    expect(failed.map(({ id, address: at }) => [id, at])).toEqual([[duty, address]]);
    expect(failed[0]?.remedy).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('for every duty that a built site can fail', () => {
    const broken = new Set(violations.map(([duty]) => duty));
    expect(Object.keys(auditChecks).filter((id) => !broken.has(id))).toEqual([
      'times',
      'https',
      'ipv6',
    ]);
  });
});

describe('The duties', () => {
  it('have one check each', () => {
    expect(allDuties.map(({ id }) => id).toSorted()).toEqual(Object.keys(auditChecks).toSorted());
  });

  it.each([
    ['2026-06-30', 'Nghị định số 42/2022/NĐ-CP'],
    ['2026-07-01', 'Văn bản thay thế'],
  ])('name on %s the source of that day', (day, name) => {
    const [functions] = dutiesOn(allDuties, day);
    expect(functions?.sources[0]?.name).toContain(name);
  });

  it('are not owed outside the days of their sources', async () => {
    const source = {
      short: 'Nguồn',
      name: 'Nguồn',
      from: '2026-02-01',
      to: '2026-02-28',
      confirmed: true,
    };
    const duty = { id: 'contact', group: 'Nhóm', duty: 'Liên hệ', sources: [source] };
    using site = await dutifulSite(without('lien-he/index.html'));
    expect(await auditSite(site, [duty])).toEqual([]);
    expect(await auditSite({ ...site, today: '2026-02-28' }, [duty])).toHaveLength(1);
    expect(await auditSite({ ...site, today: '2026-03-01' }, [duty])).toEqual([]);
  });
});
