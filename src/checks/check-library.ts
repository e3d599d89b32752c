import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { addresses } from './addresses.ts';
import { alternativeText } from './alternative-text.ts';
import type { Check } from './check.ts';
import { consent } from './consent.ts';
import { cycles } from './cycles.ts';
import { documentNumbers } from './document-numbers.ts';
import { links } from './links.ts';
import { periods } from './periods.ts';
import { references } from './references.ts';
import { replicationCycles } from './replication-cycles.ts';
import { samples } from './samples.ts';
import { terms } from './terms.ts';
import { unitYears } from './unit-years.ts';
import { uploads } from './uploads.ts';
import { vocabularies } from './vocabularies.ts';
import { withdrawal } from './withdrawal.ts';

const CHECKS: readonly Check[] = [
  references,
  terms,
  vocabularies,
  links,
  uploads,
  alternativeText,
  consent,
  documentNumbers,
  cycles,
  replicationCycles,
  unitYears,
  periods,
  withdrawal,
  addresses,
];

/** Every editorial rule over one department's content; all problems at once, in the order of files. */
export function checkLibrary(
  library: Library,
  { allowSamples }: { allowSamples: boolean },
): Problem[] {
  const checks = allowSamples ? CHECKS : [...CHECKS, samples];
  return checks
    .flatMap((check) => check(library))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
