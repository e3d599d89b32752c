import type { Facet } from '../index/facets.ts';
import type { ChosenFilters, FilterCounts } from './search.ts';

/** The documents within the chosen values. */
export function within(documents: number[], facets: Facet[], filters: ChosenFilters): number[] {
  const isWithin = choice(facets, filters);
  return documents.filter((document) => isWithin(document));
}

/** How many documents each value would leave, the other groups staying as chosen. */
export function countFilters(
  documents: number[],
  facets: Facet[],
  filters: ChosenFilters,
): FilterCounts {
  const isWithin = choice(facets, filters);
  const left = documents.filter((document) => isWithin(document));
  const counts: FilterCounts = {};
  for (const facet of facets) {
    const among = Object.hasOwn(filters, facet.name)
      ? documents.filter((document) => isWithin(document, facet))
      : left;
    counts[facet.name] = countsIn(facet, among);
  }
  return counts;
}

/** Tells whether a document is within the chosen values, those of one group aside. */
function choice(
  facets: Facet[],
  filters: ChosenFilters,
): (document: number, but?: Facet) => boolean {
  const chosen = Object.entries(filters).map(([name, value]) => {
    const facet = facets.find((one) => one.name === name);
    return { facet, sets: facet ? setsWith(facet, value) : [] };
  });
  return (document, but) =>
    chosen.every(
      ({ facet, sets }) =>
        facet !== undefined && (facet === but || sets[facet.setOf[document] ?? 0] === true),
    );
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
