import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPortal } from '../../src/domain/portal.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import { hiddenUploads } from '../../src/verify/hidden-uploads.ts';
import type { Site } from '../../src/verify/site.ts';
import { contentFolder } from '../factories/content-folder.ts';
import { library } from '../factories/library.ts';
import { article, document } from '../factories/records.ts';
import { buildDay } from '../harness/departments.ts';
import { places } from './places.ts';
import { smallSite, smallSiteUrl } from './small-site.ts';

const paper = '/uploads/kế hoạch.pdf';
const other = '/uploads/ban-sao.pdf';
const bytes = '%PDF-1.4 chưa công bố';
const withdrawal = { reason: 'Sai số liệu.', day: '2026-01-02' };
const withFile = (file: string, hiding = {}) =>
  document({
    id: `co-${file.length}`,
    title: file,
    files: [{ file, label: 'Toàn văn' }],
    ...hiding,
  });

/** A site against content whose two uploads hold the same bytes. */
function against(site: Site, folder: string, records: readonly AnyRecord[]): Site {
  const uploads = { [paper]: { is: 'file' }, [other]: { is: 'file' } } as const;
  const written = { ...library(records, { uploads }), folder };
  return { ...site, library: written, portal: openPortal(written, buildDay) };
}

const page = { 'a.html': '<a href="/thi-dua/tep/ke-hoach-01234567.pdf">' };

describe('A file of the site', () => {
  it.each([
    [
      'a withdrawn record',
      withFile(paper, { status: 'withdrawn', withdrawal }),
      'Tệp đính kèm › mục 1 › Tệp',
    ],
    ['a draft', article({ body: `[Tải về](${encodeURI(paper)})`, status: 'draft' }), 'Nội dung'],
  ])('that only %s uses is told at that record', async (_who, record, label) => {
    using content = contentFolder({ [paper]: bytes });
    using site = await smallSite({ ...page, 'tep/ke-hoach-01234567.pdf': bytes });
    const problems = await hiddenUploads(against(site, content.path, [record]));
    expect(places(problems)).toEqual([`${record.file} › ${label}`]);
    expect(problems[0]?.problem).toContain('tại tep/ke-hoach-01234567.pdf');
  });

  it('that no record uses is told at its address', async () => {
    using content = contentFolder({ [join('uploads', 'kế hoạch.pdf'.normalize('NFD'))]: bytes });
    using site = await smallSite({ ...page, 'tep/ke-hoach-01234567.pdf': bytes });
    expect(places(await hiddenUploads(against(site, content.path, [])))).toEqual([
      `${smallSiteUrl}tep/ke-hoach-01234567.pdf`,
    ]);
  });

  it('is no problem when a public record uses it, or one that holds the same', async () => {
    using content = contentFolder({ [paper]: bytes, [other]: bytes });
    using site = await smallSite({ ...page, 'tep/ke-hoach-01234567.pdf': bytes });
    const hidden = withFile(paper, { status: 'draft' });
    const records = [hidden, withFile(other)];
    expect(await hiddenUploads(against(site, content.path, records))).toEqual([]);
  });

  it('that nothing names is told at its address', async () => {
    using site = await smallSite({
      'a.html': '<meta data-picture="/thi-dua/anh/a-240.webp">',
      'anh/a-240.webp': '1',
      'anh/b-240.webp': '2',
    });
    expect(places(await hiddenUploads(site))).toEqual([`${smallSiteUrl}anh/b-240.webp`]);
  });
});
