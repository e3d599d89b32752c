import { expect, test } from 'vitest';
import {
  keyOfPath,
  keyOfRef,
  keyOfSlug,
  refsOf,
  slugOfPath,
} from '../../../src/newsroom/drafts/draft-key.ts';

test.each(['bai-a', 'Bài A', 'a.b (1), c+d', 'Điển hình', 'x.lock', 'a..b'])(
  'the key of “%s” leads to a ref that Git takes, and back',
  (name) => {
    const key = keyOfPath(`content/articles/2026/${name}.md`);
    const { draft } = refsOf(key);
    expect(draft).not.toMatch(/[ ~^:?*[\\]|\.\.|\.lock$|\.$/);
    expect(keyOfRef(draft)).toEqual(key);
    expect(key.id).toBe(name.toLowerCase());
  },
);

test('letters composed and decomposed, large and small, are one id', () => {
  const path = 'content/articles/Điển hình.md';
  expect(keyOfPath(path.normalize('NFD'))).toEqual(keyOfPath(path.replace('Đ', 'đ')));
});

test('Decap’s name of a record is its path below the collection', () => {
  expect(slugOfPath('content/articles/2026/a.md')).toBe('2026/a');
  expect(keyOfSlug('articles', '2026/a')).toEqual({ collection: 'articles', id: 'a' });
  expect(keyOfSlug('site', slugOfPath('content/site/agency.yml')).id).toBe('agency');
});

test.each(['../x', 'a/../../b', '.git/x', 'a\0b'])('“%s” is no name of a record', (slug) => {
  expect(() => keyOfSlug('articles', slug)).toThrow(/Cách sửa/);
});

test.each([
  'refs/heads/cms/articles',
  'refs/heads/cms/articles/2026/a',
  'refs/heads/cms/articles/A',
])('the branch %s is no draft of ours', (ref) => expect(keyOfRef(ref)).toBeUndefined());
