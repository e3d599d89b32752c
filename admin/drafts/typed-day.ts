import { dayIn } from '../form/day-words.ts';
import { NewsroomError } from '../newsroom-error.ts';

/** The day in what was typed; throws what to say of one that is none. */
export function typedDay(typed: string): string {
  const day = dayIn(typed);
  if (day !== undefined) return day;
  throw new NewsroomError(
    typed.trim() === ''
      ? 'Xin điền ô “Ngày đăng”.'
      : `Không có ngày “${typed}”. Cách sửa: gõ ngày/tháng/năm, ví dụ 31/01/2027.`,
  );
}
