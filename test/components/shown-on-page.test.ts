import { describe, expect, it } from 'vitest';
import { shownOnPage } from '../../src/components/shown-on-page.ts';
import { portal } from '../factories/library.ts';
import {
  article,
  campaign,
  column,
  document,
  event,
  exemplar,
  material,
  movement,
  page,
  period,
  quiz,
} from '../factories/records.ts';

const group = exemplar({ id: 'nhom', fields: ['hoa-giai'] });
const paper = document({ id: 'giay' });
const within = movement({ id: 'nho', parent: 'lon' });
const great = movement({ id: 'lon' });
const news = article({ id: 'tin', columns: ['muc'] });
const drive = campaign({
  id: 'dot',
  honours: [{ exemplar: 'nhom' }],
  documents: ['giay'],
  movements: ['lon'],
});
const gathering = column({ id: 'muc', gather: { fields: ['hoa-giai'] } });
const opened = portal([group, paper, within, great, news, drive, gathering]);
const shown = (record: Parameters<typeof shownOnPage>[1]) => [...shownOnPage(opened, record)];

describe('What is related is not repeated', () => {
  it('where a campaign shows its honoured and its documents; its movements it only names', () => {
    expect(shown(drive).sort()).toEqual(['documents/giay', 'exemplars/nhom']);
  });

  it('where a column gathers stories', () => {
    expect(shown(gathering).sort()).toEqual(['articles/tin', 'exemplars/nhom']);
  });

  it('where a movement names the one that it belongs to, or those within it', () => {
    expect(shown(within)).toEqual(['movements/lon']);
    expect(shown(great)).toEqual(['movements/nho']);
  });

  it('where an event shows who takes part, and where they show the event', () => {
    const meeting = event({
      id: 'gap',
      exemplars: ['nhom'],
      campaigns: ['dot'],
      documents: ['giay'],
    });
    const all = portal([group, paper, drive, meeting]);
    expect([...shownOnPage(all, meeting)].sort()).toEqual(['campaigns/dot', 'exemplars/nhom']);
    expect([...shownOnPage(all, group)]).toEqual(['events/gap']);
    expect([...shownOnPage(all, drive)]).toContain('events/gap');
  });

  it('where a quiz shows its campaign and movement, and the campaign the quiz', () => {
    const test = quiz({ id: 'bai', campaigns: ['dot'], movements: ['lon'] });
    const all = portal([drive, movement({ id: 'lon' }), test]);
    expect([...shownOnPage(all, test)].sort()).toEqual(['campaigns/dot', 'movements/lon']);
    expect([...shownOnPage(all, drive)]).toContain('quizzes/bai');
  });

  it('where a campaign shows its materials, and a material names its campaign', () => {
    const poster = material({ id: 'tranh', campaigns: ['dot'], documents: ['giay'] });
    const all = portal([paper, drive, poster]);
    expect([...shownOnPage(all, drive)]).toContain('materials/tranh');
    expect([...shownOnPage(all, poster)].sort()).toEqual(['campaigns/dot', 'documents/giay']);
  });

  it('where a period shows what it gathers, and its campaign', () => {
    const review = period({ id: 'ky', campaign: 'dot' });
    const all = portal([group, news, drive, review]);
    expect([...shownOnPage(all, review)].sort()).toEqual([
      'articles/tin',
      'campaigns/dot',
      'exemplars/nhom',
    ]);
  });

  it('where a standing page shows what its blocks name', () => {
    const origins = page({ id: 'goc', blocks: [{ type: 'documents', documents: ['giay'] }] });
    expect([...shownOnPage(portal([paper, origins]), origins)]).toEqual(['documents/giay']);
  });

  it('but a story keeps all that it mentions', () => {
    expect(shown(group)).toEqual([]);
  });
});
