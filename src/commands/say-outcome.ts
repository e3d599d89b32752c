import { describeProblem } from '../domain/problem.ts';
import type { PublishingStatus } from '../publish/publisher.ts';

/** Tells the terminal how a build ended. */
export function sayOutcome({ publishing, published, problems }: PublishingStatus): void {
  if (publishing === 'failed') {
    console.error('Chưa dựng được trang mới; trang đang có (nếu có) giữ nguyên.');
    for (const problem of problems) console.error(describeProblem(problem));
  } else if (published !== null) {
    const time = new Date(published).toLocaleTimeString('vi', { timeZone: 'Asia/Ho_Chi_Minh' });
    console.log(`Đã lên trang lúc ${time}.`);
  }
}
