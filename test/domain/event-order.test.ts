import { expect, it } from 'vitest';
import { comingEvents, pastEvents } from '../../src/domain/event-order.ts';
import { listedIn } from '../../src/domain/listed.ts';
import { portal } from '../factories/library.ts';
import { event } from '../factories/records.ts';

const today = '2026-01-31';
const events = [
  event({ id: 'sau', from: '2026-03-06' }),
  event({ id: 'chieu', from: '2026-02-01', fromTime: '14:00' }),
  event({ id: 'sang', from: '2026-02-01', fromTime: '8:00' }),
  event({ id: 'dang', from: '2025-12-01', to: '2026-01-31' }),
  event({ id: 'dai', from: '2025-11-01', to: '2026-01-20' }),
  event({ id: 'xa', from: '2022-03-15' }),
  event({ id: 'gan', from: '2026-01-10' }),
];
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

it('What comes stands in the order of its beginning, what is on first', () => {
  expect(ids(comingEvents(events, today))).toEqual(['dang', 'sang', 'chieu', 'sau']);
});

it('What is over stands the last to end first', () => {
  expect(ids(pastEvents(events, today))).toEqual(['dai', 'gan', 'xa']);
});

it('The list has what comes, then what is over', () => {
  expect(ids(listedIn(portal(events, today), 'events'))).toEqual([
    'dang',
    'sang',
    'chieu',
    'sau',
    'dai',
    'gan',
    'xa',
  ]);
});
