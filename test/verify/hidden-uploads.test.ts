import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

const cache = vi.hoisted(() => {
  const { tmpdir } = process.getBuiltinModule('node:os');
  const folder = `${tmpdir()}/hoa-hidden-${process.pid}`;
  process.env.ASSET_CACHE = folder;
  return folder;
});

import { openPortal } from '../../src/domain/portal.ts';
import { responsiveImage } from '../../src/images/responsive-image.ts';
import { makeShareImage, shareImageAddress } from '../../src/images/share-image.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import { hiddenUploads } from '../../src/verify/hidden-uploads.ts';
import type { Site } from '../../src/verify/site.ts';
import { contentFolder } from '../factories/content-folder.ts';
import { library } from '../factories/library.ts';
import { smallPicture } from '../factories/pictures.ts';
import { article, document, exemplar } from '../factories/records.ts';
import { buildDay } from '../harness/departments.ts';
import { places } from './places.ts';
import { smallSite, smallSiteUrl } from './small-site.ts';

const paper = '/uploads/kế hoạch.pdf';
const other = '/uploads/ban-sao.pdf';
const portrait = '/uploads/bà hòa.png';
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
  const uploads = {
    [paper]: { is: 'file' },
    [other]: { is: 'file' },
    [portrait]: { is: 'file' },
  } as const;
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

describe('A picture of the site', () => {
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  /** A site that shows the picture as the build makes it, and as Zalo is given it. */
  async function showing(folder: string) {
    const { src } = await responsiveImage(folder, portrait, { widths: [60], ratio: 4 / 5 });
    const inlay = { image: portrait, left: 0, top: 0, width: 60, height: 60, whole: false };
    const drawing = {
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"/>',
      inlays: [inlay],
    };
    await makeShareImage(folder, drawing);
    const made = [src, await shareImageAddress(folder, drawing)];
    const links = made.map((address) => `<img src="/thi-dua${address}">`);
    const files = made.map((address) => [address.slice(1), readFileSync(join(cache, address))]);
    return smallSite({ 'a.html': links.join(''), ...Object.fromEntries(files) });
  }

  const pictured = (hiding = {}) =>
    exemplar({ portrait: { image: portrait, alt: 'Bà Hòa bên hiên nhà' }, ...hiding });

  it.each([
    ['without consent', pictured()],
    ['of a withdrawn story', pictured({ status: 'withdrawn', withdrawal })],
  ])('that was made from a portrait %s is told at its record', async (_who, record) => {
    using content = contentFolder({ [portrait]: await smallPicture('png') });
    using site = await showing(content.path);
    const problems = await hiddenUploads(against(site, content.path, [record]));
    expect(problems.map(({ file }) => file)).toEqual([record.file, record.file]);
    expect(problems.map(({ problem }) => problem).join()).toMatch(
      /-w1-800-60\.webp.*chia-se-.*\.jpg/,
    );
  });

  it('is no problem when a public record shows the same picture', async () => {
    const picture = await smallPicture('png');
    using content = contentFolder({ [portrait]: picture, [other]: picture });
    using site = await showing(content.path);
    const open = article({ id: 'co-anh', body: `![Bên hiên nhà](${other})` });
    expect(await hiddenUploads(against(site, content.path, [pictured(), open]))).toEqual([]);
  });
});
