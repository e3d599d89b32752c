import { Map as Immutable } from 'immutable';
import { expect, test } from 'vitest';
import { wantedOrder } from '../../../admin/list/wanted-order.ts';
import { decapConfig } from '../../../src/cms/config.ts';
import { filterable, sortable } from '../../../src/newsroom/protocol/list-order.ts';

const lists = decapConfig().collections.flatMap((one) => ('folder' in one ? [one] : []));

test('a list as it is has no order of its own', () => {
  expect(wantedOrder([], [])).toEqual({ filters: [] });
});

test('what is chosen above a list is asked of the newsroom', () => {
  const sort = Immutable({ key: 'title', direction: 'Descending' });
  const filter = Immutable({ field: 'kind', pattern: '^new-model$' });
  expect(wantedOrder([sort], [filter])).toEqual({
    sort: { by: 'title', descending: true },
    filters: [{ field: 'kind', value: 'new-model' }],
  });
});

test('the newsroom knows everything that lists offer to choose', () => {
  const filters = lists.flatMap(({ view_filters }) => view_filters);
  const sorts = lists.flatMap(({ sortable_fields }) => sortable_fields);
  expect(filters.length).toBeGreaterThan(20);
  expect(filters.filter(({ field }) => !filterable.some((name) => name === field))).toEqual([]);
  expect(filters.filter(({ pattern }) => !/^\^[a-z-]+\$$/.test(pattern))).toEqual([]);
  expect(sorts.filter(({ field }) => !sortable.some((name) => name === field))).toEqual([]);
});
