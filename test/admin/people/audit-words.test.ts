import { expect, test } from 'vitest';
import { auditedRecord, detailWords } from '../../../admin/people/audit-words.ts';

const groups = { exemplars: 'Gương điển hình' };

test.each(['exemplars/2026/ba-hoa', 'content/exemplars/2026/ba-hoa.md'])(
  '“%s” leads to its record',
  (target) => {
    expect(auditedRecord(target, groups)).toEqual({
      words: 'Gương điển hình › 2026/ba-hoa',
      href: '#/collections/exemplars/entries/2026/ba-hoa',
    });
  },
);

test.each(['lan', '?', 'content/uploads/a.png', 'content/exemplars/a.md, content/uploads/a.png'])(
  '“%s” is no one record',
  (target) => expect(auditedRecord(target, groups)).toBeUndefined(),
);

test('a detail is told as people write it', () => {
  const detail = { name: 'Lan', role: 'editor', unit: '', day: '2026-01-31' };
  expect(detailWords(detail, { editor: 'người biên tập' })).toBe(
    'Lan · người biên tập · ngày 31/01/2026',
  );
});
