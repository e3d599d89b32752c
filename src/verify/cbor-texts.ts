const BYTES = 2;
const TEXT = 3;
/** Bytes of the length that follow a head of 24, 25, 26 and 27. */
const LENGTH_BYTES = [1, 2, 4, 8];

/** The texts in CBOR (RFC 8949) as Pagefind writes it, in their order: lists and maps of known length. */
export function cborTexts(bytes: Buffer): string[] {
  const texts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const head = bytes.readUInt8(at);
    const kind = head >> 5;
    const short = head & 31;
    at += 1;
    const size = LENGTH_BYTES[short - 24] ?? 0;
    const length = size === 0 ? short : lengthAt(bytes, at, size);
    at += size;
    if (kind !== BYTES && kind !== TEXT) continue;
    if (kind === TEXT) texts.push(bytes.toString('utf8', at, at + length));
    at += length;
  }
  return texts;
}

function lengthAt(bytes: Buffer, at: number, size: number): number {
  return size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
}
