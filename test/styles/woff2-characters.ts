import { brotliDecompressSync } from 'node:zlib';

/** Tags of the format's own list, by number; only the first matters here. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;

/** The characters that a WOFF2 font draws, from its `cmap`. Source: W3C WOFF 2.0, OpenType `cmap`. */
export function charactersOf(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('Not a WOFF2 file');
  const tables = font.readUInt16BE(12);
  const compressed = font.readUInt32BE(20);
  let at = 48;
  const number = () => {
    let value = 0;
    for (;;) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let offset = 0;
  let cmap: [number, number] | undefined;
  for (let index = 0; index < tables; index += 1) {
    const flags = font.readUInt8(at++);
    const tag = flags & 0x3f;
    if (tag === 0x3f) at += 4;
    const whole = number();
    const version = flags >> 6;
    const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    const length = transformed ? number() : whole;
    if (tag === CMAP) cmap = [offset, offset + length];
    offset += length;
  }
  if (cmap === undefined) throw new Error('The font has no cmap');
  const data = brotliDecompressSync(font.subarray(at, at + compressed));
  return characters(data.subarray(...cmap));
}

function characters(cmap: Buffer): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = table.readUInt16BE(0);
    if (format === 4) addSegments(table, found);
    if (format === 12) addGroups(table, found);
  }
  return found;
}

function addSegments(table: Buffer, found: Set<number>): void {
  const double = table.readUInt16BE(6);
  for (let at = 0; at < double; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + double + at);
    for (let code = start; code <= end && code < 0xffff; code += 1) found.add(code);
  }
}

function addGroups(table: Buffer, found: Set<number>): void {
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const [start, end] = [table.readUInt32BE(16 + index * 12), table.readUInt32BE(20 + index * 12)];
    for (let code = start; code <= end; code += 1) found.add(code);
  }
}
