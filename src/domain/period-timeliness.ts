import type { Article } from '../schema/record.ts';
import { momentText, quarterOf } from './dates.ts';
import { find, type Portal } from './portal.ts';
import { publicationDay } from './published.ts';
import { type Timeliness, timelinessOf } from './timeliness.ts';
import { compareVietnamese } from './vietnamese.ts';

/** How soon the articles of one unit or quarter came. */
export type TimelinessRow = { label: string } & Timeliness;

/** How soon articles came, by unit under its name of that day, the quickest first. */
export function timelinessByUnit(portal: Portal, articles: readonly Article[]): TimelinessRow[] {
  const groups = Map.groupBy(articles, ({ unit }) => find(portal, 'units', unit)?.title);
  return rowsOf(groups, (title) => title ?? 'Không ghi đơn vị').sort(
    (a, b) => a.median - b.median || compareVietnamese(a.label, b.label),
  );
}

/** How soon articles came, by the quarter of their publication, in the order of time. */
export function timelinessByQuarter(articles: readonly Article[]): TimelinessRow[] {
  const groups = Map.groupBy(articles, (article) => quarterOf(publicationDay(article)));
  return rowsOf(new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))), momentText);
}

function rowsOf<Key>(
  groups: ReadonlyMap<Key, readonly Article[]>,
  labelOf: (key: Key) => string,
): TimelinessRow[] {
  return [...groups].flatMap(([key, articles]) => {
    const timeliness = timelinessOf(articles);
    return timeliness === undefined ? [] : [{ label: labelOf(key), ...timeliness }];
  });
}
