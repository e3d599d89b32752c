import { expect, test } from 'vitest';
import { typedForms } from '../../src/search/typed-forms.ts';

const abbreviations = [
  { short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' },
  { short: '—', long: '…' },
  { short: 'HĐTĐ-KT', long: 'Hội đồng Thi đua - Khen thưởng' },
];

test.each([
  ['Hòa giải', ['hòa giải']],
  ['công tác pbgdpl 2025', ['công tác pbgdpl 2025', 'công tác phổ biến giáo dục pháp luật 2025']],
  ['pho bien giao duc phap luat', ['pho bien giao duc phap luat', 'pbgdpl']],
  ['họp hđtđ-kt', ['họp hđtđ kt', 'họp hội đồng thi đua khen thưởng']],
  [
    'HDTD-KT về PBGDPL',
    [
      'hdtd kt về pbgdpl',
      'hội đồng thi đua khen thưởng về pbgdpl',
      'hdtd kt về phổ biến giáo dục pháp luật',
      'hội đồng thi đua khen thưởng về phổ biến giáo dục pháp luật',
    ],
  ],
  ['', ['']],
])('“%s” is matched as %j', (typed, expected) => {
  const forms = typedForms(typed, abbreviations).map(({ spelled }) => spelled.trim());
  expect(forms).toHaveLength(expected.length);
  expect(forms).toEqual(expect.arrayContaining(expected));
});

test('what was typed is its first form', () => {
  expect(typedForms('PBGDPL', abbreviations)[0]?.spelled).toBe(' pbgdpl ');
});
