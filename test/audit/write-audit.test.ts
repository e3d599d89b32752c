import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { auditSite } from '../../src/audit/audit-site.ts';
import { writeAudit } from '../../src/audit/write-audit.ts';
import { openSite } from '../../src/verify/site.ts';
import { dutifulSite } from './dutiful-site.ts';

const file = 'so-do-cong/kiem-tra/index.html';
const pageOf = ({ folder }: { folder: string }) => load(readFileSync(join(folder, file), 'utf8'));

describe('The page of the audit', () => {
  it('tells of each duty its state, its place, its source and who has not confirmed it', async () => {
    using site = await dutifulSite();
    const lines = await writeAudit(site.folder, site);
    const $ = pageOf(site);
    expect($('.rows > li')).toHaveLength(lines.length);
    const row = $('#yeu-cau-contact');
    expect(row.find('.state').text()).toBe('Đạt');
    expect(row.find('a').attr('href')).toBe('/thi-dua/lien-he/');
    expect(row.find('.row__meta').text()).toBe(
      'Nguồn: Nghị định 42/2022/NĐ-CP (chưa được cơ quan pháp chế xác nhận)',
    );
    expect($('section').last().text()).toMatch(
      /42\/2022.*; hiệu lực từ ngày 15 tháng 8 năm 2022; đến hết ngày 30 tháng 6 năm 2026; chưa được/,
    );
  });

  it('opens with what must be mended, and links to no page that is missing', async () => {
    using site = await dutifulSite(({ files: { 'lien-he/index.html': _gone, ...files } }) => ({
      files,
    }));
    await writeAudit(site.folder, site);
    const $ = pageOf(site);
    expect($('h2').first().text()).toBe('Cần sửa');
    expect($('h2').first().parent().find('a').attr('href')).toBe('#yeu-cau-contact');
    const row = $('#yeu-cau-contact');
    expect(row.text()).toContain('Nơi xem: /lien-he/');
    expect(row.text()).toContain('Cách làm: ');
    expect(row.find('a')).toHaveLength(0);
  });

  it('says what an audit of the finished site says', async () => {
    using site = await dutifulSite();
    const told = await writeAudit(site.folder, site);
    expect(await auditSite(await openSite(site.folder, site))).toEqual(told);
  });
});
