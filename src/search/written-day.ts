/** A day as readers write it: 2022-01-07 is 07/01/2022; the index leaves zeros at the beginning of numbers out. */
export function writtenDay(day: string | undefined): string {
  return day === undefined ? '' : day.split('-').reverse().join('/');
}
