/** A number as Vietnamese write it, with so many places after the comma. */
export function decimal(value: number, places: number): string {
  return value.toLocaleString('vi', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
}
