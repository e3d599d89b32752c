import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAudit } from '../../../src/newsroom/people/audit.ts';
import { temporaryFolder } from './temporary-folder.ts';

const lan = { id: '1', login: 'lan', name: 'Nguyễn Thị Lan' };

test('The audit tells who did what to what and when, newest first', async () => {
  const audit = openAudit(temporaryFolder());
  expect(await audit.newest(10)).toEqual([]);
  await audit.note(lan, 'publish', 'content/articles/a.md', { note: 'hai\ndòng' });
  await audit.note(null, 'sign-in-failed', 'lan');
  expect(await audit.newest(10)).toEqual([
    { time: expect.any(String), person: null, act: 'sign-in-failed', target: 'lan', detail: {} },
    {
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      person: lan,
      act: 'publish',
      target: 'content/articles/a.md',
      detail: { note: 'hai\ndòng' },
    },
  ]);
  expect(await audit.newest(1)).toHaveLength(1);
});

test('Entries are only added, by several programs at once too, for the owner’s eyes', async () => {
  const folder = temporaryFolder();
  const audits = [openAudit(folder), openAudit(folder)];
  const path = join(folder, 'audit.jsonl');
  await audits[0]?.note(lan, 'sign-in', '');
  const first = readFileSync(path, 'utf8');
  await Promise.all(
    Array.from({ length: 40 }, (_one, turn) =>
      audits[turn % 2]?.note(lan, 'write-draft', String(turn)),
    ),
  );
  expect(readFileSync(path, 'utf8').startsWith(first)).toBe(true);
  expect(await openAudit(folder).newest(100)).toHaveLength(41);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('A line that a power cut has left unfinished hides neither those before nor those after', async () => {
  const folder = temporaryFolder();
  await openAudit(folder).note(lan, 'sign-in', '');
  appendFileSync(join(folder, 'audit.jsonl'), '{"time":"2026-');
  await openAudit(folder).note(lan, 'publish', '');
  const acts = (await openAudit(folder).newest(10)).map(({ act }) => act);
  expect(acts).toEqual(['publish', 'sign-in']);
});
