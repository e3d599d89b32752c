import { expect, test } from 'vitest';
import { withKeptAddress } from '../../src/newsroom/kept-address.ts';

const record = (front: string) => `---\n${front}\n---\nChữ.\n`;

test.each([
  ['a new slug keeps the old one', 'slug: moi', 'slug: cu', 'slug: moi\naliases:\n  - cu'],
  [
    'a slug that came from the title is kept too',
    'title: Tên mới\nslug: ten-moi',
    'title: Tên cũ',
    'title: Tên mới\nslug: ten-moi\naliases:\n  - ten-cu',
  ],
  [
    'earlier old addresses stay',
    'slug: moi\naliases:\n  - xua',
    'slug: cu',
    'slug: moi\naliases:\n  - xua\n  - cu',
  ],
  ['an empty list gives way', 'aliases: []\nslug: moi', 'slug: cu', 'slug: moi\naliases:\n  - cu'],
  ['what is kept already is not kept twice', 'slug: moi\naliases:\n  - cu', 'slug: cu', undefined],
  ['the same slug changes nothing', 'slug: cu', 'slug: cu', undefined],
  ['a new record has no old address', 'slug: moi', undefined, undefined],
])('%s', (_title, front, stored, expected) => {
  const previous = stored === undefined ? undefined : record(stored);
  expect(withKeptAddress(record(front), previous)).toBe(record(expected ?? front));
});
