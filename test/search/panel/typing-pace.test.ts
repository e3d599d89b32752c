import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { typingPace } from '../../../src/search/panel/typing-pace.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['a quick answer', 100, 30],
  ['a slow answer', 300, 150],
  ['a very slow answer', 5000, 250],
])('after %s the next letter is waited for as long as a reader bears', (_answer, took, pause) => {
  const pace = typingPace();
  const answer = pace.begin();
  vi.advanceTimersByTime(took);
  answer.shown();
  expect(pace.pause()).toBe(pause);
});

test('an answer under way comes first, but not for long', () => {
  const pace = typingPace();
  expect(pace.patience()).toBe(0);
  const answer = pace.begin();
  expect(pace.patience()).toBeGreaterThan(0);
  vi.advanceTimersByTime(1000);
  expect(pace.patience()).toBe(0);
  answer.over();
  const earlier = pace.begin();
  vi.advanceTimersByTime(1);
  const later = pace.begin();
  earlier.over();
  expect(pace.patience()).toBeGreaterThan(0);
  later.over();
  expect(pace.patience()).toBe(0);
});
