import { expect, test } from 'vitest';
import { type CodedBox, withMadeCodes } from '../../admin/made-codes.ts';
import { widgetsOf } from '../../src/cms/widget.ts';
import { settings } from '../../src/schema/site.ts';

const boxes: readonly CodedBox[] = widgetsOf(settings.fields.fields);

function codesOf(...terms: object[]): unknown {
  return withMadeCodes({ terms }, boxes).terms;
}

test('a term without a code gets one from its name', () => {
  expect(codesOf({ name: 'Đấu giá tài sản' }, { id: ' ', name: 'Hộ tịch' })).toEqual([
    { id: 'dau-gia-tai-san', name: 'Đấu giá tài sản' },
    { id: 'ho-tich', name: 'Hộ tịch' },
  ]);
});

test('a code stays when the name changes', () => {
  const term = { id: 'hoa-giai', name: 'Hòa giải ở cơ sở' };
  expect(codesOf(term)).toEqual([term]);
});

test('no two terms share a code, and none is longer than the rule allows', () => {
  expect(codesOf({ name: 'Luật sư' }, { id: 'luat-su', name: 'Cũ' }, { name: 'Luật Sư' })).toEqual([
    { id: 'luat-su-2', name: 'Luật sư' },
    { id: 'luat-su', name: 'Cũ' },
    { id: 'luat-su-3', name: 'Luật Sư' },
  ]);
  const [long] = codesOf({ name: 'nghị định '.repeat(12) }) as { id: string }[];
  expect(settings.fields.fields.terms.rule.safeParse([{ id: long?.id, name: 'A' }]).success).toBe(
    true,
  );
});

test('a term without a name is left for the newsroom to speak of', () => {
  expect(codesOf({ name: '' })).toEqual([{ name: '' }]);
});
