import { describe, expect, it } from 'vitest';
import { eventState, isRegistrationOpen } from '../../src/domain/event-state.ts';
import { event } from '../factories/records.ts';

describe('An event', () => {
  it.each([
    ['2026-03-05', {}, 'upcoming'],
    ['2026-03-06', {}, 'running'],
    ['2026-03-07', {}, 'past'],
    ['2026-03-07', { to: '2026-03-08' }, 'running'],
    ['2026-03-09', { to: '2026-03-08' }, 'past'],
    ['2026-03-05', { holding: 'postponed' }, 'postponed'],
    ['2026-03-07', { holding: 'cancelled' }, 'cancelled'],
  ])('on %s, with %o, is %s', (today, written, state) => {
    expect(eventState(event(written), today)).toBe(state);
  });
});

describe('Registration', () => {
  const registration = { link: 'mailto:a@vi-du.example', deadline: '2026-03-01' };

  it.each([
    ['2026-03-01', { registration }, true],
    ['2026-03-02', { registration }, false],
    ['2026-03-06', { registration: { note: 'Gọi điện.' } }, true],
    ['2026-03-07', { registration: { note: 'Gọi điện.' } }, false],
    ['2026-03-07', { registration: { deadline: '2026-03-31' } }, false],
    ['2026-03-01', { registration, holding: 'postponed' }, false],
    ['2026-03-01', {}, false],
  ])('on %s, with %o, is open: %s', (today, written, isOpen) => {
    expect(isRegistrationOpen(event(written), today)).toBe(isOpen);
  });
});
