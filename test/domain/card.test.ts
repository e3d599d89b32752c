import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/domain/card.ts';
import type { AnyRecord } from '../../src/schema/record.ts';
import { portal } from '../factories/library.ts';
import {
  article,
  campaign,
  document,
  exemplar,
  material,
  model,
  movement,
  page,
  unit,
} from '../factories/records.ts';

const today = '2025-11-05';

function card(record: AnyRecord) {
  const opened = portal([record], today);
  return cardOf(opened, [...opened.records.values()].find(({ id }) => id === record.id) ?? record);
}

describe('A card', () => {
  it.each<[AnyRecord, string]>([
    [exemplar({ subject: 'person' }), 'Cá nhân'],
    [exemplar(), 'Tập thể'],
    [exemplar({ scope: 'good-deed' }), 'Người tốt, việc tốt'],
    [model({ kind: 'initiative' }), 'Sáng kiến'],
    [movement({ kind: 'drive' }), 'Cuộc vận động'],
    [article(), 'Tin'],
    [document(), 'Kế hoạch'],
    [material(), 'Áp phích'],
    [unit({ id: 'x', kind: 'commune' }), 'Ủy ban nhân dân cấp xã'],
    [page(), 'trang giới thiệu'],
    [campaign(), 'Đang diễn ra'],
    [campaign({ from: '2024-01-01', to: '2024-02-01' }), 'Đã kết thúc'],
    [campaign({ from: '2026-01-01', to: '2026-02-01' }), 'Sắp bắt đầu'],
  ])('says what kind of thing it is: $collection, %#', (record, kind) => {
    expect(card(record).kind).toBe(kind);
  });

  it('of a material shows its cover, else the first file that is a picture', () => {
    const files = ['a3.pdf', 'zalo.png'].map((name) => ({ file: `/uploads/${name}`, label: name }));
    const cover = { image: '/uploads/bia.jpg', alt: 'Bông hoa' };
    expect(card(material({ files })).picture?.image).toBe('/uploads/zalo.png');
    expect(card(material({ files, cover })).picture).toEqual(cover);
  });

  it('says who, where, when and the one figure', () => {
    const achievements = [
      { text: 'Không có đơn vượt cấp' },
      { figure: '98%', unit: 'vụ việc hòa giải thành', text: '49 trên 50 vụ' },
    ];
    expect(card(exemplar({ achievements, sample: true }))).toEqual({
      id: 'to-hoa-giai-thon-ba',
      collection: 'exemplars',
      address: '/dien-hinh/to-hoa-giai-thon-ba/',
      kind: 'Tập thể',
      title: 'Tổ hòa giải thôn Ba',
      summary: 'Bảy người giữ tình làng bằng một ấm trà.',
      picture: undefined,
      ratio: 'landscape',
      unit: 'Sở Tư pháp',
      day: '2025-01-15',
      figure: { figure: '98%', unit: 'vụ việc hòa giải thành' },
      sample: true,
    });
  });

  it.each<[AnyRecord, string | undefined]>([
    [document(), 'Sở Tư pháp'],
    [movement({ launchedBy: 'so-tu-phap' }), 'Sở Tư pháp'],
    [unit({ id: 'x', parent: 'so-tu-phap' }), 'Sở Tư pháp'],
    [article(), undefined],
    [page(), undefined],
  ])('names the unit that stands behind it, %#', (record, name) => {
    expect(card(record).unit).toBe(name);
  });

  it('stands upright for a person and lies for a group', () => {
    const ratios = ['person', 'group'].map((subject) => card(exemplar({ subject })).ratio);
    expect(ratios).toEqual(['portrait', 'landscape']);
  });
});
