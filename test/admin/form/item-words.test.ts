import { expect, test } from 'vitest';
import { type Box, itemWords } from '../../../admin/form/item-words.ts';
import { widgetOf } from '../../../src/cms/widget.ts';
import { campaigns } from '../../../src/schema/collections/campaigns.ts';
import { exemplars } from '../../../src/schema/collections/exemplars.ts';
import { models } from '../../../src/schema/collections/models.ts';
import type { Field, Fields } from '../../../src/schema/field.ts';
import { settings } from '../../../src/schema/site.ts';

const titles: Record<string, string> = {
  'units/so-tu-phap': 'Sở Tư pháp',
  'site/giay-khen': 'Giấy khen của Giám đốc Sở Tư pháp',
};

function wordsOf(fields: Fields, name: string, item: unknown): string {
  const box: Box = widgetOf(name, fields[name] as Field);
  return itemWords(box, item, (collection, _file, id) => titles[`${collection}/${id}`] ?? '');
}

test.each([
  [
    exemplars.fields,
    'lifecycle',
    { step: 'discovered', day: '2024-03-24' },
    'Phát hiện · 24/03/2024',
  ],
  [
    exemplars.fields,
    'awards',
    { form: 'giay-khen', decision: '112/QĐ-STP' },
    'Giấy khen của Giám đốc Sở Tư pháp · 112/QĐ-STP',
  ],
  [exemplars.fields, 'lessons', 'Nghe cả  hai bên', 'Nghe cả hai bên'],
  [exemplars.fields, 'awards', { form: 'da-xoa' }, ''],
  [
    models.fields,
    'replications',
    { unit: 'so-tu-phap', day: '2025-03-09' },
    'Sở Tư pháp · 09/03/2025',
  ],
  [campaigns.fields, 'milestones', { when: '2023-Q1', title: 'Sơ kết' }, 'Quý I năm 2023 · Sơ kết'],
  [
    settings.fields.fields,
    'terms',
    { id: 'hoa-giai', name: 'Hòa giải ở cơ sở' },
    'Hòa giải ở cơ sở',
  ],
])('a folded item speaks the form’s Vietnamese (%#)', (fields, name, item, words) => {
  expect(wordsOf(fields, name, item)).toBe(words);
});

test('a folded item without anything in it says nothing of its own', () => {
  expect(wordsOf(exemplars.fields, 'criteria', null)).toBe('');
  expect(wordsOf(exemplars.fields, 'lifecycle', {})).toBe('');
});

test('a long text is cut between words', () => {
  const words = wordsOf(exemplars.fields, 'lessons', 'một hai ba bốn '.repeat(20));
  expect(words).toMatch(/^(?:một hai ba bốn )+(?:một )?(?:hai )?.*…$/);
  expect(words.length).toBeLessThan(95);
});
