import letters from './letters.generated.json' with { type: 'json' };

/** The two weights in which we draw. */
export type Weight = 'regular' | 'bold';

interface Face {
  unitsPerEm: number;
  advances: Readonly<Record<string, number>>;
  /** How far each letter stands above its base line, and reaches below it. */
  heights: Readonly<Record<string, number>>;
  depths: Readonly<Record<string, number>>;
  paths: Readonly<Record<string, string>>;
  kerning: {
    left: Readonly<Record<string, number>>;
    right: Readonly<Record<string, number>>;
    pairs: Readonly<Record<string, number>>;
  };
}

const faces: Readonly<Record<Weight, Face>> = letters;

/** True for a letter that we can draw in both weights. */
export function isDrawn(letter: string): boolean {
  return letter in faces.regular.paths && letter in faces.bold.paths;
}

/** Width of a line of drawable text, in the unit of `size`. */
export function widthOf(text: string, weight: Weight, size: number): number {
  return placesOf(text, faces[weight]).end * scaleOf(weight, size);
}

/** How far a line stands above its base line, and reaches below it, in sizes. */
export function reachOf(text: string, weight: Weight): { height: number; depth: number } {
  const { heights, depths, unitsPerEm } = faces[weight];
  const most = (of: Readonly<Record<string, number>>) =>
    Math.max(0, ...[...text].map((letter) => of[letter] ?? 0)) / unitsPerEm;
  return { height: most(heights), depth: most(depths) };
}

/** A line of drawable text as SVG, its base line beginning at (x, y); throws on a letter that we cannot draw. */
export function drawnLine(
  text: string,
  {
    weight,
    size,
    x,
    y,
    fill,
  }: { weight: Weight; size: number; x: number; y: number; fill: string },
): string {
  const face = faces[weight];
  const scale = scaleOf(weight, size);
  const glyphs = placesOf(text, face).places.map(({ letter, at }) => {
    const path = face.paths[letter] ?? '';
    return path === '' ? '' : `<path transform="translate(${at})" d="${path}"/>`;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`;
}

function scaleOf(weight: Weight, size: number): number {
  return size / faces[weight].unitsPerEm;
}

function placesOf(text: string, { advances, kerning }: Face) {
  const places: { letter: string; at: number }[] = [];
  let end = 0;
  let before = '';
  for (const letter of text) {
    const advance = advances[letter];
    if (advance === undefined) throw new Error(`No letter “${letter}” in our typeface.`);
    const pair = `${kerning.left[before]} ${kerning.right[letter]}`;
    end += kerning.pairs[pair] ?? 0;
    places.push({ letter, at: end });
    end += advance;
    before = letter;
  }
  return { places, end };
}
