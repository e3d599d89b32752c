import { expect, test } from 'vitest';
import { withFreeSlug } from '../../src/newsroom/slug-collision.ts';

const taken = new Set(['bai-b', 'bai-b-cu', 'bai-b-2', 'doi-moi', '2025']);

test.each([
  ['a free slug stays', 'slug: moi', undefined, 'slug: moi'],
  ['another’s slug gets the next number', 'slug: bai-b', undefined, 'slug: bai-b-3'],
  ['another’s alias gets a number', 'slug: bai-b-cu', undefined, 'slug: bai-b-cu-2'],
  [
    'a slug that another has from its title gets a number',
    'slug: doi-moi',
    undefined,
    'slug: doi-moi-2',
  ],
  ['a slug of digits gets a number', 'slug: 2025', undefined, 'slug: 2025-2'],
  ['a stored number stays with its record', 'slug: bai-b', 'slug: bai-b-7', 'slug: bai-b-7'],
  ['another’s number is not taken over', 'slug: bai-b', 'slug: bai-b-2', 'slug: bai-b-3'],
  [
    'comments, quotes and order stay',
    '# ghi chú\nslug: "bai-b" # cũ\nn: 0012',
    undefined,
    '# ghi chú\nslug: bai-b-3 # cũ\nn: 0012',
  ],
])('%s', (_title, front, stored, expected) => {
  const previous = stored === undefined ? undefined : `---\n${stored}\n---\n`;
  expect(withFreeSlug(`---\n${front}\n---\nChữ.\n`, taken, previous)).toBe(
    `---\n${expected}\n---\nChữ.\n`,
  );
});

test.each([
  [
    'stated by nobody',
    '---\ntitle: Đổi mới\n---\nChữ.\n',
    '---\ntitle: Đổi mới\nslug: doi-moi-2\n---\nChữ.\n',
  ],
  [
    'left empty',
    '---\nslug:\ntitle: Đổi mới\n---\n',
    '---\nslug: doi-moi-2\ntitle: Đổi mới\n---\n',
  ],
  [
    'left as empty quotes',
    "---\nslug: ''\ntitle: Đổi mới\n---\n",
    '---\nslug: doi-moi-2\ntitle: Đổi mới\n---\n',
  ],
])(
  'a taken slug that comes from the title is written down when it was %s',
  (_title, text, expected) => {
    expect(withFreeSlug(text, taken, undefined)).toBe(expected);
  },
);

test.each(['không có phần đầu', '---\n- một\n---\n', '---\ntitle: [hỏng\n---\n', '---\n---\n'])(
  'text without readable front matter comes back unchanged: %j',
  (text) => {
    expect(withFreeSlug(text, taken, undefined)).toBe(text);
  },
);
