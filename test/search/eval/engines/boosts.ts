import { type Field, fieldWeights, impactIn } from '../../../../src/search/index/impact.ts';

/** What one occurrence in a field counts beside one in the text, as our index counts it; the peers are given the same. */
export function boostOf(field: Field): number {
  return once(field) / once('body');
}

function once(field: Field): number {
  const weight = fieldWeights[field];
  return impactIn(weight, 1, weight.usual);
}
