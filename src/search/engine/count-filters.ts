import type { Facet } from '../index/facets.ts';
import type { ChosenFilters, FilterCounts } from './search.ts';

/** For each filter group, the documents among which to count: those within the other groups' chosen values. */
export type Narrowed = { within: number[]; counts: FilterCounts };

/** Documents within the chosen values, and how many each value would leave, the other groups staying as chosen. */
export function narrow(documents: number[], facets: Facet[], filters: ChosenFilters): Narrowed {
  const chosen = facets.flatMap((facet) => {
    const value = Object.entries(filters).find(([name]) => name === facet.name)?.[1];
    return value === undefined ? [] : [{ facet, sets: setsWith(facet, value) }];
  });
  const known = new Set(chosen.map(({ facet }) => facet.name));
  const isImpossible = Object.entries(filters).some(
    ([name, value]) => value !== undefined && !known.has(name as never),
  );
  const isWithin = (document: number, but?: Facet) =>
    !isImpossible &&
    chosen.every(({ facet, sets }) => facet === but || sets[facet.setOf[document] ?? 0] === true);
  const within = documents.filter((document) => isWithin(document));
  const counts: FilterCounts = {};
  for (const facet of facets) {
    const isChosen = chosen.some((one) => one.facet === facet);
    counts[facet.name] = countsIn(
      facet,
      isChosen ? documents.filter((document) => isWithin(document, facet)) : within,
    );
  }
  return { within, counts };
}

function setsWith({ sets, values }: Facet, value: string): boolean[] {
  return sets.map((set) => set.some((nth) => values[nth] === value));
}

function countsIn({ values, sets, setOf }: Facet, documents: number[]): Record<string, number> {
  const bySet = new Uint32Array(sets.length);
  for (const document of documents) {
    const set = setOf[document] ?? 0;
    bySet[set] = (bySet[set] ?? 0) + 1;
  }
  const byValue = values.map(() => 0);
  for (const [nth, set] of sets.entries()) {
    for (const value of set) byValue[value] = (byValue[value] ?? 0) + (bySet[nth] ?? 0);
  }
  return Object.fromEntries(values.map((value, nth) => [value, byValue[nth] ?? 0]));
}
