import { describe, expect, it } from 'vitest';
import { builtSite } from '../harness/built-site.ts';
import { type DepartmentId, departments } from '../harness/departments.ts';
import { factsOf } from '../harness/facts-of.ts';
import { type HtmlPage, htmlPages } from '../harness/html-pages.ts';

const plans: Record<DepartmentId, { own: string; parent: string }> = {
  'khanh-hoa': { own: 'ke-hoach-23-kh-stp-2022', parent: 'ke-hoach-12065-kh-ubnd-2021' },
  'tay-ninh': { own: 'ke-hoach-tuyen-truyen-2024', parent: 'ke-hoach-623-kh-ubnd-2024' },
};

describe.each(departments)('The documents of $id', ({ id }) => {
  const { folder, base } = builtSite(id);
  const pages = htmlPages(folder);
  const documents = pages.filter(({ template }) => template === 'document');

  it('lead from the plan to the one that it follows, and back', () => {
    const [own, parent] = [plans[id].own, plans[id].parent].map((record) =>
      documents.find((page) => page.record === record),
    );
    const leads = (from?: HtmlPage, to?: HtmlPage) =>
      from?.$(`main a[href="${base}${to?.path}"]`).length ?? 0;
    expect([leads(own, parent) > 0, leads(parent, own) > 0]).toEqual([true, true]);
  });

  it('tell their number, day and validity, the newest first, with a feed', () => {
    for (const page of documents.filter(({ $ }) => $('.facts').length > 0))
      expect(factsOf(page).join('; ')).toMatch(
        /Số, ký hiệu: .+; Ngày ban hành: .+; Hiệu lực: (Còn|Hết|Chưa)/,
      );
    const list = pages.find(({ path }) => path === 'van-ban/');
    const days = list?.$('main .row__lead time').toArray() ?? [];
    const written = days.map((day) => list?.$(day).attr('datetime') ?? '');
    expect(written).toEqual(written.toSorted().toReversed());
    expect(written.length).toBeGreaterThan(5);
    expect(list?.$(`link[href$="${base}van-ban/rss.xml"]`)).toHaveLength(1);
    expect(pages.map(({ path }) => path)).toContain('van-ban/loc/hieu-luc/con-hieu-luc/');
  });
});

describe('A plan that is not issued yet', () => {
  it('says so instead of number and day', () => {
    const page = htmlPages(builtSite('tay-ninh').folder).find(
      ({ record }) => record === plans['tay-ninh'].own,
    );
    expect(page && factsOf(page)).toEqual(
      expect.arrayContaining([
        'Số, ký hiệu: Chưa có số',
        'Ngày ban hành: Chưa ghi ngày',
        'Hiệu lực: Chưa ban hành',
      ]),
    );
  });
});

describe('A law that was replaced', () => {
  it('names the one that did, which names it', () => {
    const pages = htmlPages(builtSite('khanh-hoa').folder);
    const facts = (record: string) => {
      const page = pages.find((one) => one.record === record);
      return page ? factsOf(page).join('; ') : '';
    };
    expect(facts('luat-thi-dua-khen-thuong-2003')).toContain('Được thay thế bởi: ');
    expect(facts('luat-thi-dua-khen-thuong-2022')).toContain('Thay thế: ');
  });
});
