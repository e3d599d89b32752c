/** EXIF's own start, before the TIFF structure that holds its tags. */
const PREFIX = 'Exif\0\0';
/** The tag that leads to where a picture was taken. Source: Exif 2.3, 4.6.3. */
const GPS = 0x8825;
const ENTRY_BYTES = 12;

/** True when a picture's EXIF says where it was taken. */
export function hasPlace(exif: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(exif.subarray(0, PREFIX.length));
  const tiff = text === PREFIX ? exif.subarray(PREFIX.length) : exif;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const start = view.getUint32(4, isLittle);
    const count = view.getUint16(start, isLittle);
    return Array.from({ length: count }, (_, index) =>
      view.getUint16(start + 2 + index * ENTRY_BYTES, isLittle),
    ).includes(GPS);
  } catch {
    // A structure that breaks off names no place that a program would find.
    return false;
  }
}
