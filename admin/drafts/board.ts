import { createElement as h, type ReactNode, useEffect, useState } from 'react';
import { clearTrouble, showTrouble } from '../trouble-banner.ts';
import { Attention } from './attention.ts';
import { DraftCard } from './draft-card.ts';
import { type DraftRow, draftRows, type Status, statusWords } from './draft-rows.ts';

/** A group of records, as Decap's configuration names it. */
export interface Group {
  name: string;
  label: string;
}

const AGAIN_MS = 10_000;

/** The board of what is being written: three columns, in each the longest waiting first. */
export function Board({ groups }: { groups: readonly Group[] }): ReactNode {
  const rows = useDraftRows();
  const mine = rows?.filter(({ waitsForMe }) => waitsForMe).length ?? 0;
  return h(
    'main',
    { id: 'board' },
    h('h1', null, 'Bài đang làm'),
    h('p', { role: 'status' }, rows === undefined ? 'Đang mở danh sách…' : summary(rows, mine)),
    h(Attention),
    rows === undefined
      ? null
      : h(
          'div',
          { className: 'columns' },
          (Object.keys(statusWords) as Status[]).map((status) => column(status, rows, groups)),
        ),
  );
}

function useDraftRows(): readonly DraftRow[] | undefined {
  const [rows, setRows] = useState<readonly DraftRow[]>();
  useEffect(() => {
    // A cut line keeps what was last seen; the next turn asks again.
    const show = (found: readonly DraftRow[]) => {
      clearTrouble();
      setRows(found);
    };
    const ask = () => void draftRows().then(show, (error) => showTrouble(String(error)));
    ask();
    const timer = window.setInterval(ask, AGAIN_MS);
    return () => window.clearInterval(timer);
  }, []);
  return rows;
}

function summary(rows: readonly DraftRow[], mine: number): string {
  if (rows.length === 0) return 'Chưa có bài nào đang làm.';
  return mine === 0 ? `${rows.length} bài.` : `${rows.length} bài, trong đó ${mine} bài chờ tôi.`;
}

function column(status: Status, rows: readonly DraftRow[], groups: readonly Group[]): ReactNode {
  const here = rows.filter((row) => row.status === status);
  const id = `column-${status}`;
  return h(
    'section',
    { key: status, 'aria-labelledby': id },
    h('h2', { id }, `${statusWords[status]} (${here.length})`),
    h(
      'ul',
      null,
      here.map((row) => {
        const group = groups.find(({ name }) => name === row.collection)?.label ?? '';
        return h('li', { key: `${row.collection}/${row.slug}` }, h(DraftCard, { row, group }));
      }),
    ),
  );
}
