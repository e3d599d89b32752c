import { dayTimeWords } from '../drafts/day-time-words.ts';
import type { ConflictFile } from '../newsroom-error.ts';
import { me } from '../people/account.ts';

/** What the dialog says over the disputed boxes, and of their two sides. */
interface ConflictWords {
  title: string;
  intro: string;
  sides: Sides;
}

/** What the text of this form and the other one are called. */
export interface Sides {
  mine: string;
  theirs: string;
}

/**
 * Words for a conflict with another person, or with what was saved in one's own name: in another
 * tab, or by a save that had taken in another's work.
 */
export function wordsOf({ theirAuthor, theirTime }: ConflictFile, count: number): ConflictWords {
  const when = theirTime === null ? '' : ` lúc ${dayTimeWords(theirTime)}`;
  const rest = 'xin chọn bản giữ lại. Các ô khác đã được gộp, không mất chữ nào.';
  const self = me()?.person.name;
  if (self === undefined || self === theirAuthor?.name) {
    return {
      title: 'Bài này đã có bản lưu khác',
      intro: `Một bản khác đã được lưu${when}, sau khi bài mở ở đây. Còn ${count} ô mà hai bản viết khác nhau: ${rest}`,
      sides: { mine: 'Bản đang viết', theirs: 'Bản đã lưu' },
    };
  }
  const who = theirAuthor?.name ?? 'người khác';
  return {
    title: 'Hai người cùng sửa bài này',
    intro: `${who} đã lưu${when}, sau khi bạn mở bài. Còn ${count} ô mà cả hai cùng sửa: ${rest}`,
    sides: { mine: 'Của tôi', theirs: `Của ${who}` },
  };
}
