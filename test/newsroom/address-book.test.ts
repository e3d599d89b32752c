import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAddressBook } from '../../src/newsroom/address-book.ts';
import { openSnapshot } from '../../src/newsroom/git/snapshot.ts';
import { type TemporaryClone, temporaryClone } from './temporary-newsroom.ts';

let clone: TemporaryClone;

beforeAll(async () => {
  clone = await temporaryClone({
    'content/articles/a.md': '---\ntitle: A\nslug: bai-a\n---\naliases: không phải\n',
    'content/articles/b.md':
      '---\ntitle: B\nslug: "bai-b"\naliases:\n  - bai-b-cu\n  - b-cu\n---\n',
    'content/articles/2025/c.md': '---\ntitle: Đổi mới\n---\nslug: trong-bai\n',
    'content/articles/d.md': '---\ntitle: "Năm 2025"\nslug: 2025\n---\n',
    'content/articles/e.md': '---\nslug: bai-e\naliases: [bai-e-cu]\n---\n',
    'content/articles/hong.md': '---\ntitle: [hỏng\n---\n',
    'content/articles/trong.md': '',
    'content/models/m.md': '---\nslug: mo-hinh\n---\n',
  });
});

afterAll(() => clone.remove());

const snapshot = () => openSnapshot(clone.folder, clone.git('rev-parse', 'HEAD').trim());

test('the slugs and aliases of a collection are read however they are written', async () => {
  const book = await openAddressBook()(snapshot(), 'content/articles');
  expect(Object.fromEntries(book)).toEqual({
    'content/articles/2025/c.md': ['doi-moi'],
    'content/articles/a.md': ['bai-a'],
    'content/articles/b.md': ['bai-b', 'bai-b-cu', 'b-cu'],
    'content/articles/d.md': ['2025'],
    'content/articles/e.md': ['bai-e', 'bai-e-cu'],
    'content/articles/hong.md': [],
    'content/articles/trong.md': [],
  });
});

test('a later commit is read anew where it differs', async () => {
  const openBook = openAddressBook();
  await openBook(snapshot(), 'content/articles');
  await clone.write('content/articles/a.md', '---\nslug: bai-a-moi\n---\n');
  clone.git('commit', '--quiet', '--all', '--message', 'Đổi');
  const book = await openBook(snapshot(), 'content/articles');
  expect(book.get('content/articles/a.md')).toEqual(['bai-a-moi']);
});
