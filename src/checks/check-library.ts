import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { addresses } from './addresses.ts';
import { awardYears } from './award-years.ts';
import { blocYears } from './bloc-years.ts';
import type { Check } from './check.ts';
import { checkRecord } from './check-record.ts';
import { cycles } from './cycles.ts';
import { documentNumbers } from './document-numbers.ts';
import { links } from './links.ts';
import { references } from './references.ts';
import { samples } from './samples.ts';
import { settingPeriods } from './setting-periods.ts';
import { succession } from './succession.ts';
import { terms } from './terms.ts';
import { unitYears } from './unit-years.ts';
import { uploads } from './uploads.ts';
import { vocabularies } from './vocabularies.ts';

const CHECKS: readonly Check[] = [
  references,
  terms,
  vocabularies,
  links,
  uploads,
  documentNumbers,
  cycles,
  succession,
  unitYears,
  awardYears,
  blocYears,
  addresses,
  settingPeriods,
];

/** Every editorial rule over one department's content; all problems at once, in the order of files. */
export function checkLibrary(
  library: Library,
  { allowSamples }: { allowSamples: boolean },
): Problem[] {
  const checks = allowSamples ? CHECKS : [...CHECKS, samples];
  const alone = library.records.flatMap(checkRecord);
  const together = checks.flatMap((check) => check(library));
  return [...alone, ...together].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
