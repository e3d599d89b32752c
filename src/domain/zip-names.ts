const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 65_535;

/** The names in a ZIP file's directory, as office documents have it; none for anything else. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const end = endOf(view);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== directoryEntry) return [];
    const start = at + entryLength;
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(start, start + length)));
    at = start + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

// The directory's end stands last, but for a comment of unknown length.
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return undefined;
}
