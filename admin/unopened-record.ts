import { createElement as h, type ReactNode } from 'react';

/** Stands where a record's form would, when it could not be opened: why, and the way back to its list. */
export function unopenedRecord(group: string, listPath: string, reason: string): ReactNode {
  return h(
    'main',
    { className: 'opening', role: 'alert' },
    h('p', null, reason),
    h('p', null, h('a', { href: `#${listPath}` }, `Về danh sách “${group}”`)),
  );
}
