import { expect, test } from 'vitest';
import generated from '../../admin/config.generated.json';
import { readConfig } from '../../admin/config-here.ts';
import { filledUnit } from '../../admin/filled-unit.ts';

const stories = readConfig(generated).collections.find(({ name }) => name === 'exemplars');
const fields = stories?.fields ?? [];
const unit = 'phong-pbgdpl';

test('a contributor begins a story with their own unit, and all else empty as before', () => {
  const filled = filledUnit(fields, { role: 'contributor', unit });
  expect(filled.find(({ name }) => name === 'unit')).toMatchObject({ default: unit });
  expect(filled.filter(({ name }) => name !== 'unit')).toEqual(
    fields.filter(({ name }) => name !== 'unit'),
  );
});

test.each([[{ role: 'editor', unit }], [{ role: 'contributor' }], [undefined]])(
  'nobody’s unit is guessed for %o',
  (person) => {
    expect(filledUnit(fields, person)).toEqual(fields);
    expect(fields.find(({ name }) => name === 'unit')).not.toHaveProperty('default');
  },
);
