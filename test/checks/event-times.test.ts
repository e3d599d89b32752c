import { describe, it } from 'vitest';
import { library } from '../factories/library.ts';
import { event } from '../factories/records.ts';
import { expectProblems } from './expect-problems.ts';

const cases: readonly [string, object, boolean][] = [
  ['whole days', {}, false],
  ['a beginning alone', { fromTime: '08:30' }, false],
  ['a morning', { fromTime: '08:30', toTime: '11:00' }, false],
  ['a night into the next day', { fromTime: '20:00', to: '2026-03-07', toTime: '06:00' }, false],
  ['an end alone', { toTime: '11:00' }, true],
  ['an end before its beginning', { fromTime: '11:00', toTime: '08:30' }, true],
];

describe('The hours of an event make a span:', () => {
  it.each(cases)('%s', (_title, hours, isWrong) => {
    const record = event({ id: 'hop', ...hours });
    expectProblems(library([record]), isWrong ? [['events/hop', 'toTime', 'Giờ kết thúc']] : []);
  });
});
