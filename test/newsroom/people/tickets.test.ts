import { expect, test } from 'vitest';
import { openTickets } from '../../../src/newsroom/people/tickets.ts';

function opened() {
  const clock = { now: Date.UTC(2026, 0, 31) };
  return { clock, tickets: openTickets<string>(1000, () => clock.now) };
}

test('A ticket may be looked at again and again, and taken once', () => {
  const { tickets } = opened();
  const token = tickets.issue('việc của Lan');
  expect([tickets.look(token), tickets.look(token)]).toEqual(['việc của Lan', 'việc của Lan']);
  expect([tickets.take(token), tickets.take(token)]).toEqual(['việc của Lan', undefined]);
  expect(tickets.look('đoán')).toBeUndefined();
});

test.each([1000, -1000])('A ticket ends when the clock has moved by %i ms', (moved) => {
  const { clock, tickets } = opened();
  const token = tickets.issue('việc');
  clock.now += moved;
  expect(tickets.take(token)).toBeUndefined();
});

test('Strangers who ask for thousands push out the oldest, not the newest', () => {
  const { tickets } = opened();
  const tokens = Array.from({ length: 5001 }, (_none, turn) => tickets.issue(`${turn}`));
  expect(tokens.slice(0, 2).map(tickets.look)).toEqual([undefined, '1']);
  expect(tickets.look(tokens.at(-1) ?? '')).toBe('5000');
});
