import { open } from 'node:fs/promises';
import sharp from 'sharp';

const TAIL_LENGTH = 12;
/** How a file ends of which nothing is missing, in hexadecimal digits. */
const ENDS: Readonly<Record<string, RegExp>> = {
  jpeg: /ffd9$/,
  png: /49454e44ae426082$/,
};

async function tail(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(TAIL_LENGTH, size));
    await file.read(bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('hex');
  } finally {
    await file.close();
  }
}

/** Throws when a picture cannot be decoded, as when its upload broke off half-way. */
export async function requireDecodable(path: string, format: string): Promise<void> {
  // A decode takes 30 times as long as the header; phones write more after a JPEG's end, so only
  // a file that ends otherwise is decoded to see.
  if (ENDS[format]?.test(await tail(path))) return;
  await sharp(path).resize(8, 8, { fit: 'fill' }).raw().toBuffer();
}
