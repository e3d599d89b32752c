import { expect, test } from 'vitest';
import { withTidyMoments } from '../../src/newsroom/tidy-moments.ts';

const campaign = (first: string, second: string, third: string) => `---
milestones:
  - when: ${first} # mốc đầu
    title: Quý I/2023
    until: ${second}
blocks:
  - type: timeline
    items:
      - when: ${third}
        text: Nghe
title: 11/6/2023
---
Quý I/2023
`;

test('moments are kept in one way, wherever they stand, and nothing else changes', () => {
  const written = campaign('Quý I/2023', '"tháng 6/2023"', '11/6/2023');
  expect(withTidyMoments('campaigns', written)).toBe(campaign('2023-Q1', '2023-06', '2023-06-11'));
});

test('times of day too, in whatever order the fields stand', () => {
  const written =
    '---\ntoTime: 11h\nprogramme:\n  - time: 9 giờ 15\n    text: 9h\nfromTime: 8h30\n---\n';
  expect(withTidyMoments('events', written)).toBe(
    '---\ntoTime: 11:00\nprogramme:\n  - time: 09:15\n    text: 9h\nfromTime: 08:30\n---\n',
  );
});

test.each([
  ['what no one can read', 'campaigns', campaign('đầu năm', 'sau đó', "''")],
  ['what is tidy', 'campaigns', campaign('2023', "'2023-06'", '2023-06-11')],
  ['other collections', 'articles', campaign('Quý I/2023', '6/2023', '11/6/2023')],
  ['settings', 'site', campaign('Quý I/2023', '6/2023', '11/6/2023')],
  ['text without front matter', 'campaigns', 'when: 6/2023\n'],
])('%s stays as it is', (_title, collection, text) => {
  expect(withTidyMoments(collection, text)).toBe(text);
});
