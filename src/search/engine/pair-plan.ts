const mostAtOnce = 7;
const mostInAll = 10;

/** Which pairs of a query of so many syllables are looked up, by the place of their first syllable: those that are enough as a rule, then those that part what is still alike. */
export function pairPlan(syllables: number): { first: number[]; more: number[] } {
  const all = Array.from({ length: Math.max(0, syllables - 1) }, (_, place) => place);
  if (all.length <= mostAtOnce) return { first: all, more: [] };
  // Every second pair, so that each syllable is in one.
  const covering = all.filter((place) => place % 2 === 0 || place === all.length - 1);
  const first = spread(covering, mostAtOnce);
  const others = all.filter((place) => !first.includes(place));
  return { first, more: spread(others, mostInAll - first.length) };
}

/** At most so many of a list, spread over its length, its ends among them. */
function spread(places: number[], most: number): number[] {
  if (places.length <= most) return places;
  return Array.from(
    { length: most },
    (_, nth) => places[Math.round((nth * (places.length - 1)) / Math.max(1, most - 1))] ?? 0,
  );
}
