import { describe, it } from 'vitest';
import { publishedEarly } from '../../src/checks/published-early.ts';
import { library } from '../factories/library.ts';
import { article } from '../factories/records.ts';
import { expectPlaces, expectProblems } from './expect-problems.ts';

const early = article({ id: 'som', created: '2025-03-27', eventDay: '2025-03-28' });

describe('An article that came before its event', () => {
  it('is warned of, once it is published', () => {
    const others = [
      article({ id: 'nhap', created: '2025-03-27', eventDay: '2025-03-28', status: 'draft' }),
      article({ id: 'cung-ngay', created: '2025-03-28', eventDay: '2025-03-28' }),
      article({ id: 'khong-ghi' }),
    ];
    const warnings = publishedEarly({ records: [early, ...others] });
    expectPlaces(warnings, [['articles/som', 'eventDay', 'Ngày diễn ra sự việc']]);
  });

  it('keeps nobody from publishing', () => {
    expectProblems(library([early]), []);
  });
});
