import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RatingChoice, RatingReason } from '../../domain/rating.ts';
import { openDataFile } from '../people/data-file.ts';

const count = z.number().int().nonnegative();
const sums = z.strictObject({
  yes: count,
  no: count,
  reasons: z.partialRecord(z.enum(['unclear', 'lacking', 'outdated', 'faulty']), count),
});
/** One month: for each day, for each page, the sums. */
const month = z.record(z.string(), z.record(z.string(), sums));
type Month = z.output<typeof month>;

/** How many readers of a page said what. */
export type RatingSums = z.output<typeof sums>;

/** The sums of one page on one day, `2026-01-31`. */
export type DayOfPage = { readonly day: string; readonly page: string; readonly sums: RatingSums };

/** Readers' answers: nothing but how many there were of each kind, by day and page. */
export type Ratings = {
  add(
    day: string,
    page: string,
    choice: RatingChoice,
    reason: RatingReason | undefined,
  ): Promise<void>;
  /** Everything that was counted, by day and page. */
  all(): Promise<readonly DayOfPage[]>;
};

const fileName = /^(\d{4}-\d{2})\.json$/;

/** Opens the sums in `DATA_DIR/ratings`, one small file a month. */
export function openRatings(dataDir: string): Ratings {
  const folder = join(dataDir, 'ratings');
  const fileOf = (name: string) => openDataFile<Month>(join(folder, `${name}.json`), month, {});
  return {
    add: async (day, page, choice, reason) => {
      await fileOf(day.slice(0, 7)).change((state) => {
        const { [day]: pages = {} } = state;
        const before = pages[page] ?? { yes: 0, no: 0, reasons: {} };
        const reasons =
          choice === 'no' && reason !== undefined
            ? { ...before.reasons, [reason]: (before.reasons[reason] ?? 0) + 1 }
            : before.reasons;
        const after = { ...before, [choice]: before[choice] + 1, reasons };
        return { ...state, [day]: { ...pages, [page]: after } };
      });
    },
    all: async () => {
      const names = (await readdir(folder).catch((): string[] => [])).toSorted();
      const months = await Promise.all(
        names.flatMap((name) => {
          const [, known] = fileName.exec(name) ?? [];
          return known === undefined ? [] : [fileOf(known).read()];
        }),
      );
      return months.flatMap((state) =>
        Object.entries(state).flatMap(([day, pages]) =>
          Object.entries(pages).map(([page, found]) => ({ day, page, sums: found })),
        ),
      );
    },
  };
}

/** Sums of several days by page, the pages with most answers first. */
export function sumsByPage(days: readonly DayOfPage[]): Map<string, RatingSums> {
  const pages = new Map<string, RatingSums>();
  for (const { page, sums: one } of days) {
    const { yes, no, reasons } = pages.get(page) ?? { yes: 0, no: 0, reasons: {} };
    const both = { ...reasons };
    for (const [reason, more] of Object.entries(one.reasons) as [RatingReason, number][]) {
      both[reason] = (both[reason] ?? 0) + more;
    }
    pages.set(page, { yes: yes + one.yes, no: no + one.no, reasons: both });
  }
  const total = ({ yes, no }: RatingSums) => yes + no;
  return new Map([...pages].sort(([, a], [, b]) => total(b) - total(a)));
}
