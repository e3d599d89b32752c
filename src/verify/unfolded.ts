/** A calendar's text with its long lines whole: they go on in the next one, after a space (RFC 5545, 3.1). */
export function unfolded(calendar: string): string {
  return calendar.replace(/\r\n[ \t]/g, '');
}
