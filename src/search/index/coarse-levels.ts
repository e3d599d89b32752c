import { levelOf, titleImpact } from './impact.ts';
import type { Postings } from './postings.ts';

const titleLevel = levelOf(titleImpact);

/** Of how many documents on a term's levels below that of a title are told apart how finely. */
const steps = [
  { documents: 4000, step: titleLevel },
  { documents: 600, step: 4 },
];

/**
 * A term's postings with fewer levels, the more documents have it: what thousands have parts
 * few from another, and its levels would weigh more than all else that a query fetches. What
 * stands in a title stays as it is.
 */
export function coarseLevels(postings: Postings): Postings {
  const { documents, levels } = postings;
  const found = steps.find((one) => documents.length > one.documents);
  if (found === undefined) return postings;
  const { step } = found;
  const middle = (step + 1) >> 1;
  return {
    documents,
    levels: levels.map((level) =>
      level >= titleLevel ? level : Math.floor((level - 1) / step) * step + middle,
    ),
  };
}
