import { z } from 'zod';

/** Where a draft stands, in Decap's words. */
export const statuses = ['draft', 'pending_review', 'pending_publish'] as const;

/** Where a draft stands. */
export type Status = (typeof statuses)[number];

const time = z.iso.datetime();
const person = z.strictObject({ name: z.string(), email: z.string() });

const note = z.strictObject({
  id: z.string(),
  author: person,
  role: z.string().optional(),
  text: z.string(),
  createdAt: time,
  resolved: z.boolean(),
});

const plannedDay = z.strictObject({
  day: z.iso.date(),
  by: person,
  /** Why the newsroom could not publish the draft when the day had come. */
  refused: z.strictObject({ problem: z.string(), remedy: z.string(), at: time }).optional(),
});

const review = z.strictObject({
  status: z.enum(statuses),
  since: time,
  by: person,
  began: z.strictObject({ at: time, by: person }),
  unit: z.string().nullable(),
  /** The day on which the newsroom publishes the draft by itself, and who decided so. */
  publishOn: plannedDay.optional(),
  notes: z.array(note),
  /** Stands in the last review of a draft alone. */
  ended: z
    .strictObject({ how: z.enum(['published', 'discarded']), at: time, by: person })
    .optional(),
});

/** A remark of a reviewer on a draft. */
export type Note = z.output<typeof note>;

/** The day on which a draft is to be published by itself, who decided so, and what came of it. */
export type PlannedDay = z.output<typeof plannedDay>;

/** The state of a draft's review, kept as `review.json` in a chain of commits. */
export type Review = z.output<typeof review>;

/** The name of the file that holds a review. */
export const reviewFile = 'review.json';

/** Reads a stored review; undefined when it is not one. */
export function readReview(body: Buffer): Review | undefined {
  try {
    const checked = review.safeParse(JSON.parse(body.toString()));
    return checked.success ? checked.data : undefined;
  } catch {
    return undefined;
  }
}

/** A review as it is stored: lines that Git can compare. */
export function writtenReview(value: Review): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
