const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that the calendar has, from 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < '1900' || text >= '2200') return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
