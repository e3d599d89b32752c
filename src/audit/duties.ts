import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const day = z.iso.date();

const source = z.strictObject({
  /** As a line names it; the whole name stands once. */
  short: z.string().min(1),
  name: z.string().min(1),
  /** First and last day of validity; open where nobody knows or it has no end. */
  from: day.optional(),
  to: day.optional(),
  /** True when a legal office has read the source itself. */
  confirmed: z.boolean(),
});

const duty = z.strictObject({
  /** Names the check that judges it. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  duty: z.string().min(1),
  sources: z.array(z.string()).min(1),
});

const group = z.strictObject({ name: z.string().min(1), duties: z.array(duty).min(1) });

const file = z.strictObject({
  sources: z.record(z.string(), source),
  groups: z.array(group).min(1),
});

export type DutySource = z.infer<typeof source>;

/** One thing that a portal owes its readers, with the sources that ask for it. */
export interface Duty {
  id: string;
  group: string;
  duty: string;
  sources: readonly DutySource[];
}

/** The duties of a text in the form of `duties.yml`; throws on one that is not. */
export function readDuties(text: string): Duty[] {
  const { sources, groups } = file.parse(parse(text));
  return groups.flatMap(({ name, duties }) =>
    duties.map(({ id, duty: words, sources: names }) => ({
      id,
      group: name,
      duty: words,
      sources: names.map((one) => {
        const known = sources[one];
        if (known === undefined) throw new Error(`duties.yml: ${id} names no known source: ${one}`);
        return known;
      }),
    })),
  );
}

/** The duties of a Vietnamese public portal, past, present and to come. */
export const allDuties: readonly Duty[] = readDuties(
  readFileSync(join(import.meta.dirname, 'duties.yml'), 'utf8'),
);

/** What is owed on a day: each duty with those of its sources that are in force then. */
export function dutiesOn(duties: readonly Duty[], today: string): Duty[] {
  return duties.flatMap((one) => {
    const sources = one.sources.filter(
      ({ from = '', to = '9999' }) => from <= today && today <= to,
    );
    return sources.length === 0 ? [] : [{ ...one, sources }];
  });
}
