import { useMemo } from 'react';
import { type Box, itemWords } from './item-words.ts';
import { type LoadEntry, useTitleOf } from './related-titles.ts';

interface Props {
  field: { toJS(): Box };
  item: unknown;
  load: LoadEntry;
  /** Said of an item that holds nothing yet, “Mục 2”. */
  empty: string;
}

/** What stands on a folded group or item of a list. */
export function FoldedItem({ field, item, load, empty }: Props): string {
  const titleOf = useTitleOf(load);
  const box = useMemo(() => field.toJS(), [field]);
  const value = useMemo(() => (isImmutable(item) ? item.toJS() : item), [item]);
  return itemWords(box, value, titleOf) || empty;
}

function isImmutable(value: unknown): value is { toJS(): unknown } {
  return typeof value === 'object' && value !== null && 'toJS' in value;
}
