const WRITTEN = /^(?<hour>\d{1,2}) ?(?::|h|g|gio)(?: ?(?<minute>\d{1,2})(?: ?(?:p|phut))?)?$/;

/** The way that records keep of a time of day as an editor writes it, “8 giờ 30” → `08:30`; undefined when it is none. */
export function timeIn(written: string): string | undefined {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const { hour, minute = '00' } = WRITTEN.exec(plain)?.groups ?? {};
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
