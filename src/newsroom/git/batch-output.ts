import type { FoundObject } from './object-reader.ts';

/** Takes what `git cat-file --batch` prints, in any pieces, and gives one object after the other. */
export function batchOutput(
  found: (object: FoundObject | undefined) => void,
): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let length = 0;
  let wanted = 0;
  return (piece) => {
    pieces.push(piece);
    length += piece.length;
    // A large file arrives in many pieces: they are joined once.
    if (length < wanted) return;
    let rest = Buffer.concat(pieces);
    for (;;) {
      const lineEnd = rest.indexOf(10);
      if (lineEnd < 0) break;
      const header = rest.subarray(0, lineEnd).toString();
      const [, oid, type, size] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
      const start = lineEnd + 1;
      const end = start + Number(size);
      wanted = type === undefined ? 0 : end + 1;
      if (rest.length < wanted) break;
      // A copy, since a part would keep all of its piece in memory.
      const body = Buffer.from(rest.subarray(start, end));
      rest = rest.subarray(type === undefined ? start : wanted);
      wanted = 0;
      found(oid === undefined || type === undefined ? undefined : { oid, type, body });
    }
    pieces = [rest];
    length = rest.length;
  };
}
