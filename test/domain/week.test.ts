import { expect, it } from 'vitest';
import { weekOf } from '../../src/domain/week.ts';

it.each([
  ['a Monday', '2026-01-26', '2026-01-26', '2026-02-01'],
  ['a Saturday', '2026-01-31', '2026-01-26', '2026-02-01'],
  ['a Sunday', '2026-02-01', '2026-01-26', '2026-02-01'],
  ['New Year’s Day', '2026-01-01', '2025-12-29', '2026-01-04'],
  ['the day after a leap day', '2024-03-01', '2024-02-26', '2024-03-03'],
])('The week of %s goes from Monday to Sunday', (_title, day, first, last) => {
  expect(weekOf(day)).toEqual({ first, last });
});
