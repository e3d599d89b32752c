import { expect, test } from 'vitest';
import { titleIn } from '../../admin/opened-records.ts';
import { slugify } from '../../src/domain/vietnamese.ts';

test.each([
  ['plain', 'title: Tổ hòa giải thôn Ba'],
  ['quoted', 'title: "Tổ hòa giải thôn Ba"'],
  ['on two lines', 'title: Tổ hòa giải\n  thôn Ba'],
  ['folded', 'title: >-\n  Tổ hòa giải\n  thôn Ba'],
])('the title of a file is found when it is %s', (_how, written) => {
  const text = `---\nstatus: draft\n${written}\nsummary: Khác\n---\ntitle: không phải\n`;
  expect(slugify(titleIn(text) ?? '')).toBe('to-hoa-giai-thon-ba');
});

test.each(['', 'title: x', '---\nsummary: x\n---\ntitle: x'])(
  'a text without a title in its front matter has none: %j',
  (text) => {
    expect(titleIn(text)).toBeUndefined();
  },
);
