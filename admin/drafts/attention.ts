import { createElement as h, type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../src/domain/problem.ts';
import { isObject } from '../../src/schema/is-object.ts';
import { askNewsroom } from '../ask-newsroom.ts';

/** Something to look at, and the record that it stands in; none where no record is to blame. */
type Line = Problem & { collection: string | null; slug: string | null; title: string };

const AGAIN_MS = 60_000;

/** What somebody should look at before their readers do; nothing when there is nothing. */
export function Attention(): ReactNode {
  const lines = useLines();
  if (lines.length === 0) return null;
  return h(
    'section',
    { className: 'attention', 'aria-labelledby': 'attention' },
    h('h2', { id: 'attention' }, `Cần để ý (${lines.length})`),
    h(
      'ul',
      null,
      lines.map((line) =>
        h('li', { key: `${line.file} ${line.field} ${line.problem}` }, words(line)),
      ),
    ),
  );
}

function words({ collection, slug, title, file, label, problem, remedy }: Line): ReactNode[] {
  const href = `#/collections/${collection}/entries/${slug}`;
  const record = collection === null ? file : h('a', { key: 'record', href }, title);
  return [record, ` › ${label}: ${problem.replace(/\.$/, '')}. `, `Cách sửa: ${remedy}`];
}

function useLines(): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    // A cut line keeps what was last seen; the board itself tells of it.
    const ask = () => void attentionLines().then(setLines, () => undefined);
    ask();
    const timer = window.setInterval(ask, AGAIN_MS);
    return () => window.clearInterval(timer);
  }, []);
  return lines;
}

async function attentionLines(): Promise<readonly Line[]> {
  const answer = await askNewsroom('attentionList', {});
  return isObject(answer) && Array.isArray(answer.lines) ? answer.lines.filter(isLine) : [];
}

function isLine(value: unknown): value is Line {
  return (
    isObject(value) &&
    ['file', 'label', 'problem', 'remedy', 'title'].every((key) => typeof value[key] === 'string')
  );
}
