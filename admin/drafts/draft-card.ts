import { createElement as h, type ReactNode } from 'react';
import { dayWords } from '../record-state.ts';
import { dayTimeWords } from './day-time-words.ts';
import type { DraftRow } from './draft-rows.ts';

/** One draft on the board: what it is, whose, since when it waits, and whether it waits for me. */
export function DraftCard({ row, group }: { row: DraftRow; group: string }): ReactNode {
  const { collection, slug, title, trouble, refused } = row;
  return h(
    'article',
    { className: 'draft-card', 'data-mine': row.waitsForMe },
    h('p', null, [group, row.isNew ? 'bài mới' : 'sửa bài đã đăng'].join(' · ')),
    h(
      'h3',
      null,
      h('a', { href: `#/collections/${collection}/entries/${slug}?ref=workflow` }, title),
    ),
    row.waitsForMe ? h('p', null, h('mark', null, 'Chờ tôi')) : null,
    h('p', null, [row.began.by.name, row.unitTitle].filter(Boolean).join(' · ')),
    h('p', null, sinceWords(row)),
    row.openNotes > 0 ? h('p', null, `${row.openNotes} ghi chú chưa xong`) : null,
    refused === null
      ? null
      : h(
          'p',
          { className: 'refused' },
          `${refused.problem.replace(/\.$/, '')}. Cách sửa: ${refused.remedy}`,
        ),
    trouble === null ? null : h('p', { className: 'refused' }, trouble),
  );
}

function sinceWords(row: DraftRow): string {
  const { status, since, by, began, savedAt, savedBy, publishOn, refused } = row;
  if (publishOn !== null && refused !== null)
    return `Chưa tự đăng được ngày ${dayWords(publishOn)}`;
  if (publishOn !== null) return `Tự đăng ngày ${dayWords(publishOn)}`;
  if (status === 'draft' && since > began.at && since > savedAt) {
    return `${by.name} trả lại lúc ${dayTimeWords(since)}`;
  }
  if (status === 'draft') return `${savedBy.name} lưu lúc ${dayTimeWords(savedAt)}`;
  return `Từ ${dayTimeWords(since)}, ${by.name} chuyển`;
}
