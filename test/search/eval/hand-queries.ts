import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DepartmentId } from '../../harness/departments.ts';
import type { JudgedQuery } from './judged-query.ts';

const ids = z
  .string()
  .transform((text) => text.split(' '))
  .default([]);
const file = z.record(
  z.string(),
  z.array(
    z.strictObject({
      q: z.string(),
      means: z.string().optional(),
      best: ids,
      good: ids,
      related: ids,
    }),
  ),
);

/** The hand-written queries of a department, the held-out ones last, each answer as `collection/id`. */
export function handQueries(department: DepartmentId): JudgedQuery[] {
  return [department, `held-out-${department}`].flatMap(queriesOf);
}

function queriesOf(name: string): JudgedQuery[] {
  const path = join(import.meta.dirname, 'queries', `${name}.yml`);
  // Without the core schema, or a year would be a number.
  const classes = file.parse(parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }));
  return Object.entries(classes).flatMap(([className, queries]) =>
    queries.map(({ q, means, best, good, related }) => ({
      class: className,
      q,
      means,
      grades: new Map([
        ...related.map((id) => [id, 1] as const),
        ...good.map((id) => [id, 2] as const),
        ...best.map((id) => [id, 3] as const),
      ]),
    })),
  );
}
