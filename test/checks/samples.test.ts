import { describe, it } from 'vitest';
import { checkLibrary } from '../../src/checks/check-library.ts';
import { library } from '../factories/library.ts';
import { article, exemplar } from '../factories/records.ts';
import { expectPlaces } from './expect-problems.ts';

const written = library([article({ id: 'a', sample: true }), exemplar()]);

describe('A sample', () => {
  it('stays out of a real portal', () => {
    expectPlaces(checkLibrary(written, { allowSamples: false }), [
      ['articles/a', 'sample', 'Nội dung minh họa'],
    ]);
  });

  it('may be tried out', () => {
    expectPlaces(checkLibrary(written, { allowSamples: true }), []);
  });
});
