import { expect, test } from 'vitest';
import { summaryOf } from '../../../src/newsroom/protocol/record-summary.ts';

const matter = (lines: string) => summaryOf(`---\n${lines}\n---\n\nNội dung.\n`);

test.each([
  ['title: Bài A', 'Bài A'],
  ['title: "Gương sáng: pháp luật"', 'Gương sáng: pháp luật'],
  ["title: 'Bài A'", 'Bài A'],
  ["title: 'Bài ''A'''", "Bài 'A'"],
  ['title: "Bài \\"A\\""', 'Bài "A"'],
  ['title: >-\n  Bài A\n  dài', 'Bài A dài'],
  ['title: Bài A\n  dài', 'Bài A dài'],
  ['title: Bài A # ghi chú', 'Bài A'],
  ['slug: a', ''],
])('reads the title of %j', (lines, title) => expect(matter(lines).title).toBe(title));

test('reads days, whether quoted or not, and title, summary and unit as they are searched', () => {
  const summary = matter("title: Điển hình\ncreated: '2026-01-31'\nupdated: 2026-02-01\nunit: x");
  expect(summary).toMatchObject({ created: '2026-01-31', updated: '2026-02-01', unit: 'x' });
  expect(summary.matched.map(({ folded }) => folded)).toEqual([' dien hinh ', '', ' x ']);
});

test('of a text without front matter is empty', () => {
  expect(summaryOf('Nội dung')).toMatchObject({ title: '', status: '' });
});
