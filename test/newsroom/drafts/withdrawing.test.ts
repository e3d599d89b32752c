import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../../src/newsroom/refusal.ts';
import { record } from '../temporary-newsroom.ts';
import { hoa, lan, minh, type TemporaryDrafts, temporaryDrafts } from './temporary-drafts.ts';

const a = 'content/articles/2025/a.md';
const named = { collection: 'articles', slug: '2025/a' };
const withdrawal = { ...named, reason: 'Sai tên nhân vật: “Hòa”', day: '2026-01-31' };

let room: TemporaryDrafts;

beforeEach(async () => {
  room = await temporaryDrafts(
    { [a]: record('Bài A', 'status: published\nunit: phong-hanh-chinh\n') },
    {
      mayDo: (person, act) =>
        act !== 'withdrawRecord' ||
        person === hoa ||
        new Refusal(403, 'Không được gỡ.', 'nhờ Hoa.'),
    },
  );
});

afterEach(() => room.remove());

const stored = () => room.git('show', `refs/heads/main:${a}`);

test('Withdrawing a record marks it with its reason and its day, signed, and publishes at once', async () => {
  expect(await room.ask(hoa, 'withdrawRecord', withdrawal)).toMatchObject({ status: 200 });
  expect(stored()).toContain('status: withdrawn\n');
  expect(stored()).toMatch(/withdrawal:\n {2}reason: .*Sai tên nhân vật.*\n {2}day: 2026-01-31\n/);
  expect(room.git('log', '-1', '--format=%an', 'refs/heads/main').trim()).toBe(hoa.name);
  expect(room.saved).toHaveLength(1);
});

test('Withdrawing is refused to those who may not, and for what was never published', async () => {
  expect(await room.ask(lan, 'withdrawRecord', withdrawal)).toMatchObject({ status: 403 });
  const unknown = { ...withdrawal, slug: 'khong-co' };
  expect(await room.ask(hoa, 'withdrawRecord', unknown)).toMatchObject({ status: 404 });
  expect(stored()).toContain('status: published\n');
  expect(room.saved).toEqual([]);
});

test('A draft that somebody is writing meanwhile is kept, and stays withdrawn when published', async () => {
  const edited = stored().replace('Nội dung của', 'Nội dung mới của');
  await room.save(minh, a, edited, { base: room.oid('refs/heads/main', a) });
  await room.ask(hoa, 'withdrawRecord', withdrawal);
  await room.ask(hoa, 'publishUnpublishedEntry', named);
  expect(stored()).toContain('Nội dung mới của Bài A');
  expect(stored()).toContain('status: withdrawn\n');
});
