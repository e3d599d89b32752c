import { expect, it } from 'vitest';
import { isDay } from '../../src/schema/is-day.ts';

it('tells a day that the calendar has', () => {
  expect(['2024-02-29', '2023-02-29', '2024-2-29'].map(isDay)).toEqual([true, false, false]);
});
