import sharp from 'sharp';

/** The first bytes of a phone's HEIC picture: an ISO media file of the brand `heic`, its data missing. */
export function heicBytes(): Uint8Array {
  const brand = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  return Buffer.concat([brand, Buffer.alloc(64)]);
}

/** A picture of 120×80, red on the left and blue on the right. */
export function smallPicture(format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'): Promise<Buffer> {
  return twoColours(120, 80).toFormat(format).toBuffer();
}

/** A PNG of one colour: any number of pixels in a few bytes. */
export function pictureOf(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c01030' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** A photo of a phone held upright: 12 megapixels lying on their side, with the place it was taken. */
export function phonePhoto(): Promise<Buffer> {
  return twoColours(4000, 3000)
    .withExif({
      IFD0: { Make: 'Phone', Software: 'CANARY-EXIF' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 14/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

function twoColours(width: number, height: number) {
  const half = { width: width / 2, height, channels: 3, background: '#1030c0' } as const;
  return sharp({ create: { width, height, channels: 3, background: '#c01030' } }).composite([
    { input: { create: half }, left: width / 2, top: 0 },
  ]);
}
