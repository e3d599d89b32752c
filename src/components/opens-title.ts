/** True when a title begins with its own kind, “Chuyên mục Cách làm hay”, which is then said only once. */
export function opensTitle(kind: string, title: string): boolean {
  return title.toLowerCase().startsWith(kind.toLowerCase());
}
