import { afterEach, beforeEach, expect, test } from 'vitest';
import { record, type TemporaryNewsroom, temporaryNewsroom } from '../temporary-newsroom.ts';

let newsroom: TemporaryNewsroom;

beforeEach(async () => {
  newsroom = await temporaryNewsroom({
    'content/articles/a.md': record('Bài A', 'slug: bai-a\n'),
  });
});
afterEach(() => newsroom.remove());

const check = (path: string, raw: string) => newsroom.call('checkEntry', { path, raw });
const commit = () => newsroom.clone.git('rev-parse', 'HEAD');

test('a text is checked as a save would, and nothing is written', async () => {
  const before = commit();
  const text = '---\ncreated: 31/1/20266\nmilestones:\n  - when: Quý V/2023\n---\n';
  const answer = await check('content/campaigns/moi.md', text);
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({
    problems: expect.arrayContaining([
      expect.objectContaining({ field: 'title' }),
      expect.objectContaining({ field: 'created' }),
      expect.objectContaining({ field: 'milestones.0.when' }),
    ]),
  });
  expect(commit()).toBe(before);
  expect(newsroom.clone.git('status', '--porcelain')).toBe('');
});

test('a moment that a save would tidy is no problem', async () => {
  const text = '---\nmilestones:\n  - when: Quý IV/2023\n---\n';
  const { json } = await check('content/campaigns/moi.md', text);
  expect(JSON.stringify(json)).toContain('"title"');
  expect(JSON.stringify(json)).not.toContain('milestones.0.when');
});

test('only a record’s own place can be asked about', async () => {
  expect(await check('content/uploads/a.md', 'x')).toMatchObject({ status: 403 });
});
