import { describe, expect, it } from 'vitest';
import { portalDrawing, recordDrawing } from '../../../src/outputs/share-picture/share-drawing.ts';
import { portal } from '../../factories/library.ts';
import { article, campaign, exemplar, unit } from '../../factories/records.ts';

const consent = { given: '2025-01-02', purpose: 'Nêu gương trên cổng' };
const portrait = { image: '/uploads/ba-hoa.jpg', alt: 'Bà Hòa' };
const around = {
  uploads: { '/uploads/ba-hoa.jpg': { is: 'picture', width: 400, height: 500 } },
} as const;

/** The drawing of a record as readers may see it. */
function drawn(record: ReturnType<typeof exemplar | typeof article>, today = '2026-01-31') {
  const opened = portal([record], today, around);
  const shown = opened.records.get(`${record.collection}/${record.id}`);
  if (shown === undefined) throw new Error(`${record.id} is hidden.`);
  return recordDrawing(opened, shown);
}

describe('The picture that stands for a record', () => {
  it('shows a portrait to which consent was given, and no other', () => {
    const shown = drawn(exemplar({ portrait: { ...portrait, consent } }));
    expect(shown.inlays).toMatchObject([{ image: portrait.image, height: 630 }]);
    expect(drawn(exemplar({ portrait })).inlays).toEqual([]);
  });

  it.each([
    ['title', { title: 'Tổ hòa giải thôn Bốn', id: 'to-hoa-giai-thon-ba' }],
    ['picture', { portrait: { ...portrait, consent } }],
  ])('changes with the %s of its record', (_what, changed) => {
    expect(drawn(exemplar(changed))).not.toEqual(drawn(exemplar()));
  });

  it('stays the same when nothing on it has changed', () => {
    const edited = exemplar({ body: 'Viết lại từ đầu.', tags: ['mới'], updated: '2026-01-30' });
    expect(drawn(edited)).toEqual(drawn(exemplar()));
  });

  it('stays the same from one day to the next, also when a campaign comes to its end', () => {
    const record = campaign();
    const [during, after] = ['2025-11-04', '2026-01-31'].map((day) =>
      recordDrawing(portal([record], day), record),
    );
    expect(during).toEqual(after);
  });

  it('is the same for a title in NFC and in NFD', () => {
    const nfd = article({ title: 'Phiên chợ pháp luật'.normalize('NFD'), id: 'cho' });
    expect(drawn(nfd)).toEqual(drawn(article({ title: 'Phiên chợ pháp luật', id: 'cho' })));
  });

  it('is drawn even of a title that holds nothing to draw', () => {
    expect(drawn(article({ title: '🎉', id: 'vui' })).svg.length).toBeGreaterThan(
      drawn(article({ title: 'A', id: 'vui' })).svg.length,
    );
  });
});

describe('The picture that stands for the portal', () => {
  it('bears the department’s own emblem when it has one', () => {
    const emblem = '/uploads/bieu-trung.png';
    const own = portal([unit()], '2026-01-31', { settings: { agency: { emblem } } });
    expect(portalDrawing(own).inlays).toMatchObject([{ image: emblem, whole: true }]);
    expect(portalDrawing(portal([])).inlays).toEqual([]);
  });
});
