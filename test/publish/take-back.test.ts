import { expect, test } from 'vitest';
import { takeBack } from '../../src/publish/take-back.ts';

const body = 'Chuyện kể ở thôn Ba.';
const record = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n${body}\n`;

/** A contest with the given winners, and whether each agrees to be named. */
function contest(winners: Readonly<Record<string, boolean>>): string {
  const lines = Object.entries(winners).flatMap(([name, agrees]) => [
    '        - award: Giải',
    `          name: ${name}`,
    `          mayName: ${agrees}`,
  ]);
  return record('contest:', '  rounds:', '    - title: Vòng một', '      winners:', ...lines);
}

const cases = [
  {
    title: 'an unchanged record stays as it was, byte for byte',
    older: record('title:   Một', 'status: published'),
    newest: record('title: Hai', 'status: published'),
    expected: record('title:   Một', 'status: published'),
  },
  {
    title: 'a withdrawal comes back to the older text',
    older: record('title: Một', 'status: published'),
    newest: record('title: Hai', 'status: withdrawn', 'withdrawal:', '  day: 2026-01-31'),
    expected: record('title: Một', 'status: withdrawn', 'withdrawal:', '  day: 2026-01-31'),
  },
  {
    title: 'a withdrawal reaches a record that said nothing of its status',
    older: record('title: Một'),
    newest: record('title: Một', 'status: withdrawn'),
    expected: record('title: Một', 'status: withdrawn'),
  },
  {
    title: 'a deleted record becomes a draft',
    older: record('title: Một', 'status: published'),
    newest: undefined,
    expected: record('title: Một', 'status: draft'),
  },
  {
    title: 'a record that cannot be read any more becomes a draft',
    older: record('title: Một', 'status: published'),
    newest: record('title: [hỏng'),
    expected: record('title: Một', 'status: draft'),
  },
  {
    title: 'a shorter time of publication holds',
    older: record('title: Một', 'publishUntil: 2027-01-01'),
    newest: record('title: Một', 'publishUntil: 2026-01-01'),
    expected: record('title: Một', 'publishUntil: 2026-01-01'),
  },
  {
    title: 'the name of a winner who does not agree any more goes, the others stay',
    older: contest({ Hoa: true, Hai: true, Ba: true }),
    newest: contest({ Hoa: true, Hai: false }),
    expected: contest({ Hoa: true, Hai: true, Ba: true }).replace(/^ +name: (?:Hai|Ba)\n/gm, ''),
  },
  {
    title: 'a portrait that was taken away goes',
    older: record('title: Một', 'portrait:', '  image: /uploads/a.jpg', 'level: 010'),
    newest: record('title: Một'),
    expected: record('title: Một', 'level: 010'),
  },
  {
    title: 'a portrait whose consent ends earlier now goes',
    older: record('portrait:', '  image: /a.jpg', '  consent:', '    until: 2030-01-01', 'a: b'),
    newest: record('portrait:', '  image: /a.jpg', '  consent:', '    until: 2026-01-01', 'a: b'),
    expected: record('a: b'),
  },
  {
    title: 'a portrait with another caption stays',
    older: record('portrait:', '  image: /a.jpg', '  caption: cũ'),
    newest: record('portrait:', '  image: /a.jpg', '  caption: mới'),
    expected: record('portrait:', '  image: /a.jpg', '  caption: cũ'),
  },
  {
    title: 'a revoked award is revoked in the older text too',
    older: record('awards:', '  - number: 12/QĐ'),
    newest: record('awards:', '  - number: 12/QĐ', '    revoked: 2026-01-01'),
    expected: record('awards:', '  - number: 12/QĐ', '    revoked: 2026-01-01'),
  },
];

test.each(cases)('$title', ({ older, newest, expected }) => {
  expect(takeBack(older, newest)).toBe(expected);
});

test('text without front matter stays as it is', () => {
  expect(takeBack('chỉ có chữ', undefined)).toBe('chỉ có chữ');
});
