import { dayIn } from '../form/day-words.ts';
import { NewsroomError } from '../newsroom-error.ts';

/** The day in what was typed; throws what to say of one that is none, or not to come. */
export function comingDay(typed: string, today: string): string {
  const day = dayIn(typed);
  if (day === undefined) {
    throw new NewsroomError(
      typed.trim() === ''
        ? 'Xin điền ô “Ngày đăng”.'
        : `Không có ngày “${typed}”. Cách sửa: gõ ngày/tháng/năm, ví dụ 31/01/2027.`,
    );
  }
  if (day > today) return day;
  throw new NewsroomError(
    'Ngày đăng phải sau hôm nay. Cách sửa: chọn một ngày khác, hoặc bấm “Thôi” rồi “Đăng ngay”.',
  );
}
