import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSessions } from '../../../src/newsroom/people/sessions.ts';
import { temporaryFolder } from './temporary-folder.ts';

const minute = 60_000;

function opened() {
  const folder = temporaryFolder();
  const clock = { now: Date.UTC(2026, 0, 31) };
  const open = () => openSessions(folder, () => clock.now);
  const text = () => readFileSync(join(folder, 'sessions.json'), 'utf8');
  return { clock, open, sessions: open(), text };
}

test('A session outlives a restart, and its token is not on the disk', async () => {
  const { sessions, open, text } = opened();
  const token = await sessions.start('hoa');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await open().find(token)).toMatchObject({ account: 'hoa' });
  expect(text()).not.toContain(token);
});

test('What stands in the file opens nothing', async () => {
  const { sessions, text } = opened();
  await sessions.start('hoa');
  const key = /"key": "([^"]+)"/.exec(text())?.[1] ?? '';
  expect(key).not.toBe('');
  for (const guess of [key, '', 'undefined']) {
    expect(await sessions.find(guess)).toBeUndefined();
  }
});

test('A session ends after two hours without a request, and each request puts that off', async () => {
  const { sessions, clock } = opened();
  const token = await sessions.start('hoa');
  for (let turn = 0; turn < 3; turn += 1) {
    clock.now += 119 * minute;
    expect(await sessions.find(token)).toMatchObject({ account: 'hoa' });
  }
  clock.now += 121 * minute;
  expect(await sessions.find(token)).toBeUndefined();
});

test('A session ends after twelve hours, however busy', async () => {
  const { sessions, clock } = opened();
  const token = await sessions.start('hoa');
  for (let turn = 0; turn < 11; turn += 1) {
    clock.now += 60 * minute;
    expect(await sessions.find(token)).toMatchObject({ account: 'hoa' });
  }
  clock.now += 60 * minute;
  expect(await sessions.find(token)).toBeUndefined();
});

test('Signing in gives a new token and ends what the browser had before', async () => {
  const { sessions } = opened();
  const planted = await sessions.start('attacker');
  const token = await sessions.start('hoa', planted);
  expect(token).not.toBe(planted);
  expect(await sessions.find(planted)).toBeUndefined();
  expect(await sessions.find(token)).toMatchObject({ account: 'hoa' });
});

test('Signing out ends one session, signing out everywhere all of one account', async () => {
  const { sessions } = opened();
  const [one, two, three, others] = [
    await sessions.start('hoa'),
    await sessions.start('hoa'),
    await sessions.start('hoa'),
    await sessions.start('lan'),
  ];
  await sessions.end(one);
  expect(await sessions.find(one)).toBeUndefined();
  expect(await sessions.find(two)).toMatchObject({ account: 'hoa' });
  await sessions.endAll('hoa');
  expect(await sessions.find(two)).toBeUndefined();
  expect(await sessions.find(three)).toBeUndefined();
  expect(await sessions.find(others)).toMatchObject({ account: 'lan' });
});

test('A session that was ended stays ended, though a request of it was under way', async () => {
  const { sessions, clock } = opened();
  const token = await sessions.start('hoa');
  clock.now += 30 * minute;
  await Promise.all([sessions.find(token), sessions.endAll('hoa')]);
  expect(await sessions.find(token)).toBeUndefined();
});

test('Sessions that have ended leave the file', async () => {
  const { sessions, clock, text } = opened();
  await sessions.start('lan');
  clock.now += 24 * 60 * minute;
  await sessions.start('hoa');
  expect(text()).not.toContain('lan');
});
