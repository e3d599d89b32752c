import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PlacedWords } from './canary-words.ts';

/** Colours by which pictures tell what they are; a portal's own colours are never so loud. */
export const canaryColours = {
  hidden: { r: 255, g: 0, b: 255 },
  shown: { r: 0, g: 255, b: 0 },
};

/** Uploads that carry a word in their name and another in their bytes, a picture's in its EXIF. */
export class CanaryUploads {
  readonly #folder: string;
  readonly #pending: Promise<unknown>[] = [];

  constructor(contentFolder: string) {
    this.#folder = join(contentFolder, 'uploads');
  }

  /** Adds a file and gives its address, `/uploads/…`; pictures are written later. */
  add(
    kind: 'image' | 'file',
    place: string,
    words: PlacedWords,
    colour: keyof typeof canaryColours,
  ): string {
    const name = `${words.word(`${place} (file name)`)}.${kind === 'image' ? 'jpg' : 'pdf'}`;
    const inside = words.word(`${place} (bytes of the ${kind})`);
    const path = join(this.#folder, name);
    if (kind === 'file') {
      writeFileSync(path, `%PDF-1.4\n% ${inside}\n%%EOF\n`);
    } else {
      const background = canaryColours[colour];
      const picture = sharp({ create: { width: 640, height: 480, channels: 3, background } });
      const signed = picture.withExif({ IFD0: { Artist: inside, Copyright: inside } });
      this.#pending.push(signed.jpeg().toFile(path));
    }
    return `/uploads/${name}`;
  }

  /** Ends when every picture stands in its file. */
  async written(): Promise<void> {
    await Promise.all(this.#pending);
  }
}
