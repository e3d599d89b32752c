/** The calendar day in Vietnam, `2026-01-31`. */
export function todayInVietnam(): string {
  // Sweden writes days as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
