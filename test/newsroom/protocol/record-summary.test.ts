import { expect, test } from 'vitest';
import { summaryOf } from '../../../src/newsroom/protocol/record-summary.ts';
import { matchedText, matchScore } from '../../../src/search/match-text.ts';

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
  expect(summary.matched.map(({ folded }) => folded)).toEqual([' dien hinh ', '', '', '', ' x ']);
});

test('is searched by the name of a person, and by a document’s number, which no title need say', () => {
  const scoreOf = (typed: string, lines: string) =>
    matchScore(matchedText(typed), matter(lines).matched);
  expect(scoreOf('vu dinh khoat', 'title: Người đọc chậm\nname: Vũ Đình Khoát')).toBeGreaterThan(0);
  expect(scoreOf('23/kh-stp', 'title: Kế hoạch\nnumber: 23/KH-STP')).toBeGreaterThan(0);
  expect(scoreOf('2012', 'title: Luật\nnumber: 2012')).toBeGreaterThan(0);
  expect(scoreOf('23/kh-stp', 'title: Kế hoạch\nnumber: 24/KH-STP')).toBe(0);
});

test('of a text without front matter is empty', () => {
  expect(summaryOf('Nội dung')).toMatchObject({ title: '', status: '' });
});
