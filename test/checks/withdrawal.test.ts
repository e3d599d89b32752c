import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { article } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const withdrawal = { reason: 'Sai số liệu.', day: '2025-05-01' };

describe('A withdrawn record', () => {
  it.each([
    ['says why and since when', { status: 'withdrawn', withdrawal }, []],
    ['says nothing', { status: 'withdrawn' }, [['withdrawal', 'Gỡ bài']]],
    ['is still published', { status: 'published', withdrawal }, [['status', 'Tình trạng']]],
    ['is still a draft', { status: 'draft', withdrawal }, [['status', 'Tình trạng']]],
  ] as const)('%s', (_title, written, places) => {
    expectProblems(
      library([article({ id: 'a', ...written })]),
      places.map((place) => ['articles/a', ...place] as const),
    );
  });
});
