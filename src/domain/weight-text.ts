/** How much a file weighs, for people: “64 KB”, “1,2 MB”. */
export function weightText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
