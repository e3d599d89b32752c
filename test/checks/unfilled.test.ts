import { describe, expect, it } from 'vitest';
import { unfilled } from '../../src/checks/unfilled.ts';
import { readLibrary } from '../../src/read/library.ts';
import { library } from '../factories/library.ts';
import { article, unit } from '../factories/records.ts';
import { expectPlaces } from './expect-problems.ts';

describe('What still waits for the department’s words is told', () => {
  it('in settings and units', () => {
    const agency = { province: '…', governing: 'Ủy ban nhân dân tỉnh …' };
    const start = unit({ id: 'so', title: 'Sở Tư pháp tỉnh …' });
    expectPlaces(unfilled(library([start], { settings: { agency } })), [
      ['units/so', 'title', 'Tiêu đề'],
      ['site/agency.yml', 'province', 'Tỉnh, thành phố'],
      ['site/agency.yml', 'governing', 'Cơ quan chủ quản'],
    ]);
  });

  it('in each file of the starter folder that readers would see unfinished', async () => {
    const { library: start } = await readLibrary('examples/khoi-dau');
    expect(unfilled(start).map(({ file, field }) => `${file} ${field}`)).toEqual([
      'examples/khoi-dau/units/so-tu-phap.md title',
      'examples/khoi-dau/pages/en.md body',
      'examples/khoi-dau/pages/gioi-thieu.md body',
      'examples/khoi-dau/pages/lien-he.md body',
      ...['name', 'province', 'governing', 'address'].map(
        (field) => `examples/khoi-dau/site/agency.yml ${field}`,
      ),
    ]);
  });

  it('nowhere in a story, nor where words trail off', () => {
    const story = article({ id: 'a', summary: 'Rồi bà cười, và …' });
    const unitOfWords = unit({ id: 'so', title: 'Nói, hỏi, đáp…' });
    expect(unfilled(library([story, unitOfWords]))).toEqual([]);
  });
});
