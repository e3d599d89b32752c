import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MayDo } from '../../../src/newsroom/protocol/may-do.ts';
import { record } from '../temporary-newsroom.ts';
import { hoa, lan, minh, type TemporaryDrafts, temporaryDrafts } from './temporary-drafts.ts';

const a = 'content/articles/a.md';
const named = { collection: 'articles', slug: 'a' };
const note = { content: 'Ghi chú' };
const options = { commitMessage: 'Thử' };
const asset = {
  path: 'content/uploads/a.pdf',
  content: Buffer.from('%PDF-1.7').toString('base64'),
  encoding: 'base64',
};

let room: TemporaryDrafts;
let asked: Parameters<MayDo>[] = [];

beforeEach(async () => {
  asked = [];
  room = await temporaryDrafts(
    { [a]: record('Bài A', 'unit: phong-hanh-chinh\n'), 'content/uploads/b.pdf': '%PDF-1.7 b' },
    {
      mayDo: (...question) => {
        asked.push(question);
        return question[0] !== minh;
      },
    },
  );
  await room.save(lan, a, record('Bài A mới', 'unit: phong-hanh-chinh\n'));
});

afterEach(() => room.remove());

const refs = () => room.git('for-each-ref').trim();

test.each([
  ['saveDraft', 'persistEntry', undefined],
  ['readDraft', 'unpublishedEntry', named],
  ['readDraft', 'unpublishedEntryDataFile', { ...named, path: a, id: 'x' }],
  ['readDraft', 'unpublishedEntryMediaFile', { ...named, path: asset.path, id: 'x' }],
  ['readDraft', 'getNotes', named],
  ['readDraft', 'getPRMetadata', named],
  ['readDraft', 'getDeployPreview', named],
  ['sendDraft', 'updateUnpublishedEntryStatus', { ...named, newStatus: 'pending_review' }],
  ['approveDraft', 'updateUnpublishedEntryStatus', { ...named, newStatus: 'pending_publish' }],
  ['returnDraft', 'updateUnpublishedEntryStatus', { ...named, newStatus: 'draft' }],
  ['publishDraft', 'planPublication', { ...named, day: '2026-12-01' }],
  ['publishDraft', 'publishUnpublishedEntry', named],
  ['discardDraft', 'deleteUnpublishedEntry', named],
  ['note', 'addNote', { ...named, note }],
  ['note', 'updateNote', { ...named, noteId: 'x', updates: note }],
  ['note', 'deleteNote', { ...named, noteId: 'x' }],
  ['note', 'toggleNoteResolution', { ...named, noteId: 'x' }],
  ['deleteRecord', 'deleteFiles', { paths: [a], options }],
  ['deleteUpload', 'deleteFile', { path: 'content/uploads/b.pdf', options }],
  ['upload', 'persistMedia', { asset, options }],
])(
  'without the right to “%s”, %s is refused and nothing is written',
  async (act, action, params) => {
    const before = refs();
    const answer =
      params === undefined
        ? await room.save(minh, a, record('Bài của Minh'))
        : await room.ask(minh, action, params);
    expect(answer).toMatchObject({ status: 403, error: expect.stringContaining('Cách sửa: ') });
    expect(asked.at(-1)?.[1]).toBe(act);
    expect(refs()).toBe(before);
  },
);

test('a direct save asks for its own right', async () => {
  const answer = await room.save(minh, a, record('Bài của Minh'), { direct: true });
  expect(answer).toMatchObject({ status: 403 });
  expect(asked.at(-1)?.slice(1)).toMatchObject(['saveRecord', { unit: 'phong-hanh-chinh' }]);
});

test('the question tells the draft’s collection, id, unit, status and owner', async () => {
  await room.ask(hoa, 'unpublishedEntry', named);
  expect(asked.at(-1)).toEqual([
    hoa,
    'readDraft',
    {
      collection: 'articles',
      id: 'a',
      unit: 'phong-hanh-chinh',
      status: 'draft',
      owner: 'lan@stp.example',
    },
  ]);
});

test('a save asks about the unit that the draft names before and after', async () => {
  asked = [];
  await room.save(lan, a, record('Bài A mới', 'unit: phong-khac\n'));
  expect(asked.map(([, act, { unit }]) => [act, unit])).toEqual([
    ['saveDraft', 'phong-hanh-chinh'],
    ['saveDraft', 'phong-khac'],
  ]);
  await room.ask(lan, 'unpublishedEntry', named);
  expect(asked.at(-1)?.[2].unit).toBe('phong-khac');
});

test('drafts that a person may not see are not listed', async () => {
  expect((await room.ask(minh, 'unpublishedEntries')).json).toEqual([]);
  expect((await room.ask(minh, 'draftList')).json).toEqual({ drafts: [] });
  expect((await room.ask(hoa, 'draftList')).json).toMatchObject({
    drafts: [{ slug: 'a', title: 'Bài A mới', status: 'draft', isNew: false, openNotes: 0 }],
  });
});

test('what was approved and then changed by who may not approve waits for a review again', async () => {
  await room.remove();
  room = await temporaryDrafts(
    { [a]: record('Bài A') },
    { mayDo: (person, act) => act !== 'approveDraft' || person === hoa },
  );
  const status = async () =>
    ((await room.ask(lan, 'unpublishedEntry', named)).json as { status: string }).status;
  await room.save(lan, a, record('Bài A mới'));
  await room.ask(hoa, 'updateUnpublishedEntryStatus', { ...named, newStatus: 'pending_publish' });
  await room.save(lan, a, record('Bài A mới'));
  expect(await status()).toBe('pending_publish');
  await room.save(hoa, a, record('Bài A của Hoa'));
  expect(await status()).toBe('pending_publish');
  await room.save(lan, a, record('Bài A của Lan'));
  expect(await status()).toBe('pending_review');
});
