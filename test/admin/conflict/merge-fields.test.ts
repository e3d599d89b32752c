import { describe, expect, test } from 'vitest';
import { decided, mergeFields } from '../../../admin/conflict/merge-fields.ts';

const base = { title: 'Cũ', summary: 'Một', tags: ['a'], slug: 'cu', body: 'Đoạn đầu.\n' };

describe('Two people’s texts of one record', () => {
  test('merge by themselves when they changed different boxes', () => {
    const theirs = { ...base, summary: 'Hai', unit: 'so-tu-phap' };
    const mine = { ...base, body: 'Đoạn khác.\n', tags: [] };
    expect(mergeFields(base, theirs, mine)).toEqual({
      values: { ...base, summary: 'Hai', unit: 'so-tu-phap', body: 'Đoạn khác.\n', tags: [] },
      disputed: [],
    });
  });

  test('are not disputed where both wrote the same, or only a line end differs', () => {
    const theirs = { ...base, summary: 'Hai', body: 'Đoạn đầu.' };
    const mine = { ...base, summary: 'Hai', body: 'Đoạn đầu.\n\n' };
    expect(mergeFields(base, theirs, mine).disputed).toEqual([]);
  });

  test('are disputed box by box where both changed, with the writer’s own until it is decided', () => {
    const theirs = { ...base, summary: 'Hai', tags: ['b'] };
    const mine = { ...base, summary: 'Ba', body: 'Đoạn khác.' };
    const merged = mergeFields(base, theirs, mine);
    expect(merged.disputed).toEqual(['summary']);
    expect(merged.values).toMatchObject({ summary: 'Ba', tags: ['b'], body: 'Đoạn khác.' });
    expect(decided(merged, { summary: 'Hai' }, { theirs })).toMatchObject({ summary: 'Hai' });
  });

  test('lose what one of them emptied, unless the other changed it', () => {
    const { tags: _gone, ...emptied } = base;
    expect(mergeFields(base, emptied, base).values).not.toHaveProperty('tags');
    expect(mergeFields(base, emptied, { ...base, tags: ['b'] }).disputed).toEqual(['tags']);
  });

  test('ask nothing about what the program keeps; an address follows its title, old ones all stay', () => {
    const theirs = { ...base, title: 'Họ', slug: 'ho', aliases: ['cu'], updated: '2026-01-02' };
    const mine = { ...base, title: 'Tôi', slug: 'toi', aliases: ['xua'], updated: '2026-01-03' };
    const merged = mergeFields(base, theirs, mine);
    expect(merged.disputed).toEqual(['title']);
    expect(merged.values.aliases).toEqual(['cu', 'xua']);
    expect(decided(merged, { title: 'Họ' }, { theirs, title: 'theirs' })).toMatchObject({
      title: 'Họ',
      slug: 'ho',
    });
    expect(decided(merged, { title: 'Tôi' }, { theirs, title: 'mine' }).slug).toBe('toi');
  });

  test('are all asked about when nobody knows what they began from', () => {
    expect(mergeFields({}, { summary: 'Hai' }, { summary: 'Ba' }).disputed).toEqual(['summary']);
  });
});
