import type { Problem } from '../src/domain/problem.ts';

/** What the newsroom says of the site at `/admin/health`. */
export interface Health {
  publishing: 'idle' | 'building' | 'failed';
  /** When the site was last put up (ISO 8601). */
  published: string | null;
  problems: readonly Problem[];
  /** Planned publications that were refused on their day; told only to those inside a newsroom. */
  refused?: readonly Problem[];
}

/** One line about the site for editors, and what is in the way. */
export interface PublishingSentence {
  tone: 'busy' | 'good' | 'bad';
  line: string;
  problems: readonly string[];
}

function clock(instant: string): string {
  const format = { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' } as const;
  return new Intl.DateTimeFormat('vi-VN', format).format(new Date(instant));
}

/** Puts the state of the site into words that an editor can act on. */
export function publishingSentence({
  publishing,
  published,
  problems,
  refused = [],
}: Health): PublishingSentence {
  if (publishing === 'building') {
    return { tone: 'busy', line: 'Đang đưa lên trang…', problems: [] };
  }
  if (publishing === 'failed') {
    return {
      tone: 'bad',
      line: `Chưa lên trang: còn ${problems.length} lỗi. Bạn đọc vẫn thấy bản trước.`,
      problems: [...problems, ...refused].map(inOneLine),
    };
  }
  if (refused.length > 0) {
    const line = `${refused.length} bài hẹn ngày chưa đăng được.`;
    return { tone: 'bad', line, problems: refused.map(inOneLine) };
  }
  const line =
    published === null ? 'Trang chưa được dựng.' : `Đã lên trang lúc ${clock(published)}`;
  return { tone: 'good', line, problems: [] };
}

function inOneLine({ file, label, problem, remedy }: Problem): string {
  return `${file} › ${label}: ${problem.replace(/\.$/, '')}. Cách sửa: ${remedy}`;
}
