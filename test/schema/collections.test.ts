import { describe, expect, it } from 'vitest';
import { collectionNames, collections } from '../../src/schema/collections.ts';
import type { Field, Fields } from '../../src/schema/field.ts';
import { settingNames, settings } from '../../src/schema/site.ts';

interface Named {
  path: string;
  field: Field;
}

function everyField(fields: Fields, path: string): Named[] {
  return Object.entries(fields).flatMap(([name, field]) => within(field, `${path}.${name}`));
}

function within(field: Field, path: string): Named[] {
  const { shape } = field;
  const inner =
    shape.is === 'object'
      ? everyField(shape.fields, path)
      : shape.is === 'list'
        ? within(shape.item, `${path}[]`)
        : shape.is === 'blocks'
          ? Object.entries(shape.types).flatMap(([type, { fields }]) =>
              everyField(fields, `${path}.${type}`),
            )
          : [];
  return [{ path, field }, ...inner];
}

const every = [
  ...collectionNames.flatMap((name) => everyField(collections[name].fields, name)),
  ...settingNames.flatMap((name) => everyField(settings[name].fields, `site.${name}`)),
];

describe('Every field', () => {
  it('is called something in Vietnamese letters, beginning with a capital', () => {
    expect(every.filter(({ field }) => !/^\p{Lu}/u.test(field.label))).toEqual([]);
  });

  it('that refers to records refers to a collection', () => {
    const lost = every.filter(
      ({ field: { shape } }) =>
        shape.is === 'reference' && !(collectionNames as readonly string[]).includes(shape.to),
    );
    expect(lost).toEqual([]);
  });

  it('that is a choice tells its options apart by name', () => {
    const doubled = every.filter(({ field: { shape } }) => {
      const labels = shape.is === 'choice' ? Object.values(shape.options) : [];
      return new Set(labels).size !== labels.length;
    });
    expect(doubled).toEqual([]);
  });

  it('that leaves a form empty may be absent, and the other way round', () => {
    const differing = every.filter(
      ({ field }) => field.rule.safeParse(undefined).success === field.required,
    );
    expect(differing.map(({ path }) => path)).toEqual([]);
  });
});

describe('Every collection', () => {
  it.each(collectionNames)('narrows its list by fields that it has: %s', (name) => {
    const own: readonly string[] = [...Object.keys(collections[name].fields), 'year'];
    const by = Object.values(collections[name].facets).map((facet) => facet.by);
    expect(by.filter((field) => !own.includes(field))).toEqual([]);
  });

  it('has an address of its own', () => {
    const paths = collectionNames.map((name) => collections[name].path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('keeps consent, reasons of withdrawal and notes to the house', () => {
    const kept = every.filter(({ field }) => field.internal).map(({ path }) => path);
    expect(kept).toEqual(
      expect.arrayContaining([
        'exemplars.portrait.consent',
        ...collectionNames.map((name) => `${name}.withdrawal.reason`),
        ...collectionNames.map((name) => `${name}.internalNote`),
      ]),
    );
  });
});
