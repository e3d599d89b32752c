import { describe, expect, it } from 'vitest';
import { shareImageAddress } from '../../src/images/share-image.ts';
import { portalDrawing, recordDrawing } from '../../src/outputs/share-picture/share-drawing.ts';
import { shareFiles } from '../../src/verify/share-files.ts';
import { article } from '../factories/records.ts';
import { places } from './places.ts';
import { smallSite, smallSiteUrl } from './small-site.ts';

const withdrawal = { reason: 'Sai số liệu.', day: '2026-01-02' };
const shown = article();
const withdrawn = article({
  id: 'da-go',
  title: 'Chuyện đã gỡ',
  slug: 'chuyen-da-go',
  aliases: ['chuyen-cu'],
  status: 'withdrawn',
  withdrawal,
});

describe('What is made for sharing', () => {
  it('is no problem for public records and the portal', async () => {
    using empty = await smallSite({}, [shown]);
    const pictures = await Promise.all(
      [portalDrawing(empty.portal), recordDrawing(empty.portal, shown)].map((drawing) =>
        shareImageAddress('content', drawing),
      ),
    );
    using site = await smallSite(
      {
        ...Object.fromEntries(pictures.map((address) => [address.slice(1), 'x'])),
        'tin-bai/phien-cho-phap-luat/qr.svg': 'x',
        'tin-bai/chuyen-da-go/index.html': 'Bài đã được gỡ',
      },
      [shown, withdrawn],
    );
    expect(await shareFiles(site)).toEqual([]);
  });

  it.each([
    'chuyen-da-go/qr.svg',
    'chuyen-da-go/qr.png',
    'chuyen-cu/qr.png',
    'chuyen-da-go/a/b.ics',
  ])('of a withdrawn record is told at that record: %s', async (file) => {
    using site = await smallSite({ [`tin-bai/${file}`]: 'x' }, [shown, withdrawn]);
    const problems = await shareFiles(site);
    expect(places(problems)).toEqual([withdrawn.file]);
    expect(problems[0]?.problem).toContain(file);
  });

  it('of words that a public record does not say any more is told at its address', async () => {
    using before = await smallSite({}, [shown]);
    const old = recordDrawing(before.portal, article({ title: 'Tên cũ', id: shown.id }));
    const address = await shareImageAddress('content', old);
    using site = await smallSite({ [address.slice(1)]: 'x' }, [shown]);
    expect(places(await shareFiles(site))).toEqual([`${smallSiteUrl}${address.slice(1)}`]);
  });

  it('may stand where a public record has taken the address of a withdrawn one', async () => {
    const taken = article({ id: 'moi', title: 'Chuyện mới', slug: 'chuyen-cu' });
    using site = await smallSite({ 'tin-bai/chuyen-cu/qr.svg': 'x' }, [taken, withdrawn]);
    expect(await shareFiles(site)).toEqual([]);
  });
});
