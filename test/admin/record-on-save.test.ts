import { describe, expect, test } from 'vitest';
import { recordOnSave, settingOnSave } from '../../admin/record-on-save.ts';

const saving = { isNew: false, today: '2026-01-31', slugByHand: false };

describe('a record on its way to the file', () => {
  test('is composed Unicode at every depth', () => {
    const saved = recordOnSave(
      {
        title: 'Điển hình'.normalize('NFD'),
        awards: [{ for: 'Hòa giải'.normalize('NFD') }],
        tags: ['đổi mới'.normalize('NFD')],
      },
      saving,
    );
    expect(saved).toMatchObject({
      title: 'Điển hình',
      awards: [{ for: 'Hòa giải' }],
      tags: ['đổi mới'],
    });
  });

  test('leaves out boxes that were emptied, and groups of nothing but such boxes', () => {
    const saved = recordOnSave(
      {
        title: 'A',
        position: '',
        publishFrom: null,
        portrait: { image: '', consent: { purpose: ' ' } },
        tags: ['', 'một'],
        sample: false,
        movements: [],
        cost: 0,
      },
      saving,
    );
    expect(saved).toEqual({
      title: 'A',
      tags: ['một'],
      sample: false,
      movements: [],
      cost: 0,
      slug: 'a',
      updated: '2026-01-31',
    });
  });

  test.each<[string, object, object, object]>([
    [
      'takes its slug from the title when new',
      { title: 'Đổi mới ở xã' },
      { isNew: true },
      { slug: 'doi-moi-o-xa', aliases: [] },
    ],
    [
      'starts without the addresses of the record it duplicates',
      { title: 'B', slug: 'a', aliases: ['cu'] },
      { isNew: true },
      { slug: 'b', aliases: [] },
    ],
    [
      'keeps its slug when the title gives the same one',
      { title: 'Hoà giải', slug: 'hoa-giai' },
      {},
      { slug: 'hoa-giai' },
    ],
    [
      'keeps the number that a collision gave it',
      { title: 'Hòa giải', slug: 'hoa-giai-2' },
      {},
      { slug: 'hoa-giai-2' },
    ],
    [
      'keeps the old address as an alias',
      { title: 'Mới', slug: 'cu', aliases: ['cu-nua'] },
      {},
      { slug: 'moi', aliases: ['cu-nua', 'cu'] },
    ],
    [
      'takes an old address back',
      { title: 'Cũ', slug: 'moi', aliases: ['cu'] },
      {},
      { slug: 'cu', aliases: ['moi'] },
    ],
    [
      'remembers the address that its old title gave',
      { title: 'Mới' },
      { titleBefore: 'Cũ' },
      { slug: 'moi', aliases: ['cu'] },
    ],
    [
      'does not count another number as a collision',
      { title: 'Quý', slug: 'quy-2-nam-2024' },
      {},
      { slug: 'quy', aliases: ['quy-2-nam-2024'] },
    ],
  ])('%s', (_title, values, circumstances, expected) => {
    expect(recordOnSave({ ...values }, { ...saving, ...circumstances })).toMatchObject(expected);
  });

  test('keeps a slug that its editor wrote', () => {
    const values = { title: 'Giới thiệu về Sở', slug: 'gioi-thieu' };
    expect(recordOnSave(values, { ...saving, slugByHand: true })).toEqual({
      ...values,
      updated: '2026-01-31',
    });
  });
});

test('a settings file gets neither slug nor day', () => {
  expect(settingOnSave({ title: 'Sở Tư pháp', phone: '' })).toEqual({ title: 'Sở Tư pháp' });
});
