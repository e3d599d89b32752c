/** A choice that an editor made above a list, as Decap keeps it. */
interface Choice {
  get(name: string): unknown;
}

/** How a list is wanted: sorted, and narrowed to some choices; the newsroom does both. */
export interface Order {
  sort?: { by: string; descending: boolean };
  filters?: readonly { field: string; value: string }[];
}

/** The order that an editor chose for a list. */
export function wantedOrder(sorts: readonly Choice[], filters: readonly Choice[]): Order {
  const [sort] = sorts;
  const descending = sort?.get('direction') === 'Descending';
  return {
    ...(sort === undefined ? {} : { sort: { by: String(sort.get('key')), descending } }),
    filters: filters.map((one) => ({ field: String(one.get('field')), value: choiceIn(one) })),
  };
}

/** The configuration has a pattern for each choice, `^published$`. */
function choiceIn(filter: Choice): string {
  return String(filter.get('pattern')).replace(/^\^|\$$/g, '');
}
