import { shortDay } from '../domain/dates.ts';
import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { publicationDay } from '../domain/published.ts';
import { placeIn, problemIn } from './check.ts';

/**
 * Articles that came before what they tell of: a warning, since an invitation does so rightly and a
 * mistyped day wrongly. Neither counts when timeliness is worked out.
 */
export function publishedEarly({ records }: Pick<Library, 'records'>): Problem[] {
  return records.flatMap((record) => {
    if (record.collection !== 'articles' || record.status !== 'published') return [];
    const { eventDay } = record;
    const published = publicationDay(record);
    if (eventDay === undefined || eventDay <= published) return [];
    const problem = `bài đăng ngày ${shortDay(published)}, trước sự việc, nên không tính vào độ kịp thời`;
    const remedy = 'sửa ngày nếu gõ nhầm; nếu là tin báo trước thì để trống ô này.';
    return [problemIn(record, placeIn(record, 'eventDay'), problem, remedy)];
  });
}
