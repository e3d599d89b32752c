import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { unit } from '../factories/records.ts';
import { expectProblems, type Place } from './expect-problems.ts';

const members = [
  unit({ id: 'a', title: 'A', blocs: [{ bloc: 'khoi-so', from: 2023, to: 2024 }] }),
  unit({ id: 'b', title: 'B', blocs: [{ bloc: 'khoi-so', from: 2025 }] }),
];
const written = (...years: object[]) =>
  library(members, { settings: { blocs: { terms: [{ id: 'khoi-so', name: 'Khối', years }] } } });
const place = (index: number, field: string, label: string): Place => [
  'site/blocs.yml',
  `terms.0.years.${index}.${field}`,
  `Khối thi đua › mục 1 › Từng năm › mục ${index + 1} › ${label}`,
];

describe('A year of a bloc', () => {
  it('is headed by members of that year', () => {
    expectProblems(
      written({ year: 2025, head: 'b' }, { year: 2024, head: 'a' }, { year: 2026 }),
      [],
    );
  });

  it('is not headed by one that joined later or has left', () => {
    expectProblems(written({ year: 2025, head: 'a' }, { year: 2024, deputy: 'b' }), [
      place(0, 'head', 'Khối trưởng'),
      place(1, 'deputy', 'Khối phó'),
    ]);
  });

  it('is told once', () => {
    expectProblems(written({ year: 2025 }, { year: 2025 }), [place(1, 'year', 'Năm')]);
  });
});
