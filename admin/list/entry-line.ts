import { createElement as h, type ReactNode } from 'react';
import { type LoadEntry, useTitleOf } from '../form/related-titles.ts';
import { dayWords, recordState } from '../record-state.ts';
import { todayInVietnam } from '../today.ts';
import { draftWords } from './draft-words.ts';

interface Props {
  collection: { getIn(path: readonly string[]): unknown };
  entry: { get(name: string): unknown; getIn(path: readonly string[]): unknown };
  load: LoadEntry;
}

/** Under a record's title in a list: what readers do not see of it and why, its unit, its day. */
export function EntryLine({ collection, entry, load }: Props): ReactNode {
  const titleOf = useTitleOf(load);
  const text = (name: unknown): string => {
    const value = entry.getIn(['data', String(name)]);
    return typeof value === 'string' ? value : '';
  };
  const card = (part: string): string => text(collection.getIn(['card', part]));
  const { kind, words } = recordState(
    {
      status: text('status'),
      publishFrom: text('publishFrom'),
      publishUntil: text('publishUntil'),
    },
    todayInVietnam(),
  );
  const unit = card('unit') === '' ? '' : titleOf('units', undefined, card('unit'));
  const parts = [unit, dayWords(card('day'))].filter((part) => part !== '');
  const draft = draftWords(entry.get('status'), entry.get('isModification') === false);
  const isNew = draft !== undefined && entry.get('isModification') === false;
  const state = kind === 'public' || isNew ? undefined : words;
  if (state === undefined && draft === undefined && parts.length === 0) return null;
  return h(
    'span',
    { className: 'entry-line' },
    state === undefined ? null : h('mark', { 'data-state': kind }, state),
    draft === undefined ? null : h('mark', { 'data-state': 'draft' }, draft),
    parts.join(' · '),
  );
}
