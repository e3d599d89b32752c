import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PlacedWords } from './canary-words.ts';
import type { WantedUpload } from './filled-fields.ts';

/** Colours by which pictures tell what they are; a portal's own colours are never so loud. */
export const canaryColours = {
  hidden: { r: 255, g: 0, b: 255 },
  shown: { r: 0, g: 255, b: 0 },
};

const endings = { image: 'jpg', file: 'pdf', captions: 'vtt' } as const;

/** Uploads that carry a word in their name and another in their bytes, a picture's in its EXIF. */
export class CanaryUploads {
  readonly #folder: string;
  readonly #pending: Promise<unknown>[] = [];

  constructor(contentFolder: string) {
    this.#folder = join(contentFolder, 'uploads');
  }

  /** Adds a file and gives its address, `/uploads/…`; pictures are written later. */
  add(
    kind: WantedUpload,
    place: string,
    words: PlacedWords,
    colour: keyof typeof canaryColours,
  ): string {
    const name = `${words.word(`${place} (file name)`)}.${endings[kind]}`;
    const inside = words.word(`${place} (bytes of the ${kind})`);
    const path = join(this.#folder, name);
    if (kind === 'file') {
      writeFileSync(path, `%PDF-1.4\n% ${inside}\n%%EOF\n`);
    } else if (kind === 'captions') {
      writeFileSync(path, `WEBVTT\n\n00:00.000 --> 00:03.000\n${inside}\n`);
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
