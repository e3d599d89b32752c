import type { Problem } from '../domain/problem.ts';
import type { Readable } from '../schema/record.ts';
import { alternativeText } from './alternative-text.ts';
import type { RecordCheck } from './check.ts';
import { consent } from './consent.ts';
import { eventTimes } from './event-times.ts';
import { materialParts } from './material-parts.ts';
import { periods } from './periods.ts';
import { picturesInText } from './pictures-in-text.ts';
import { quizAnswers } from './quiz-answers.ts';
import { replicationCycles } from './replication-cycles.ts';
import { withdrawal } from './withdrawal.ts';

const CHECKS: readonly RecordCheck[] = [
  alternativeText,
  consent,
  eventTimes,
  materialParts,
  replicationCycles,
  periods,
  picturesInText,
  quizAnswers,
  withdrawal,
];

/** Every editorial rule that one record can be held to alone. */
export function checkRecord(record: Readable): Problem[] {
  return CHECKS.flatMap((check) => check(record));
}
