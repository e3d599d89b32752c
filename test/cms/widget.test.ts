import { describe, expect, test } from 'vitest';
import { widgetOf } from '../../src/cms/widget.ts';
import {
  choiceWithDefault,
  group,
  madeFrom,
  markdown,
  optional,
  text,
} from '../../src/schema/builders.ts';

const inside = {
  from: text('Từ'),
  to: optional(text('Đến')),
  kind: choiceWithDefault('Loại', { a: 'Một', b: 'Hai' }, 'a'),
};

describe('a box of the form', () => {
  test('tells what is required in a group, also in one that may be left out', () => {
    for (const of of [group('Giai đoạn', inside), optional(group('Giai đoạn', inside))]) {
      expect(widgetOf('period', of).fields).toMatchObject([
        { name: 'from', required: true },
        { name: 'to', required: false },
        { name: 'kind', required: false },
      ]);
    }
  });

  test('fills nothing in beforehand in a group that may be left out', () => {
    const choices = (of: ReturnType<typeof widgetOf>) => JSON.stringify(of).includes('"default"');
    expect(choices(widgetOf('period', group('Giai đoạn', inside)))).toBe(true);
    expect(choices(widgetOf('period', optional(group('Giai đoạn', inside))))).toBe(false);
  });

  test('may be left empty when the saving program makes its value', () => {
    const made = widgetOf('id', madeFrom('name', text('Mã')));
    expect(made).toMatchObject({ required: false, made_from: 'name' });
  });

  test('shows a story as Word does, without Markdown’s signs', () => {
    expect(widgetOf('body', markdown('Câu chuyện')).modes).toEqual(['rich_text']);
  });
});
