/** An instant as editors read it, in Vietnam: “10:32 ngày 31/01/2026”. */
export function dayTimeWords(instant: string): string {
  const date = new Date(instant);
  const timeZone = 'Asia/Ho_Chi_Minh';
  const clock = new Intl.DateTimeFormat('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit' });
  const day = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  return `${clock.format(date)} ngày ${day.format(date)}`;
}
