import { reachOf, type Weight, widthOf } from './typeface.ts';

/** Room for a text, in pixels. */
export interface Room {
  width: number;
  height: number;
  /** Sizes to try, the largest first. */
  sizes: readonly number[];
  weight: Weight;
}

/** A text broken into lines at one size; `y` is a line's base line from the top of its room. */
export interface FittedLines {
  size: number;
  lines: readonly { text: string; y: number }[];
  height: number;
}

/** From one base line to the next, in sizes, where no marks ask for more. */
const LEADING = 1.25;
/** White between the marks of a line and what hangs from the line above. */
const APART = 0.03;
const USUAL = { height: 1, depth: 0.25 };

/**
 * Breaks drawable text between syllables, at the largest size at which all of it has room; what is
 * too long even at the smallest ends with “…”.
 */
export function fitLines(text: string, room: Room): FittedLines {
  for (const size of room.sizes) {
    const lines = linesOf(text, size, room);
    if (!lines.every((line) => widthOf(line, room.weight, size) <= room.width)) continue;
    const fitted = stacked(balanced(text, lines, size, room), size, room);
    if (fitted.height <= room.height) return fitted;
  }
  const smallest = room.sizes.at(-1) ?? 0;
  const lines = linesOf(cutWords(text, smallest, room), smallest, room);
  return cutShort(lines, smallest, room);
}

/** Puts lines one under another, further apart where Ặ would touch Ể below it. */
function stacked(lines: readonly string[], size: number, { weight }: Room): FittedLines {
  let y = 0;
  let depth = 0;
  const placed = lines.map((text, index) => {
    const reach = reachOf(text, weight);
    y +=
      size *
      (index === 0
        ? Math.max(USUAL.height, reach.height)
        : Math.max(LEADING, depth + reach.height + APART));
    depth = reach.depth;
    return { text, y: Math.round(y) };
  });
  return { size, lines: placed, height: y + size * Math.max(USUAL.depth, depth) };
}

/** As many words on each line as go. */
function linesOf(text: string, size: number, { weight, width }: Room): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, weight, size) <= width) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}

/** The same number of lines, of about the same length. */
function balanced(text: string, lines: string[], size: number, room: Room): string[] {
  let [narrow, wide] = [0, room.width];
  let best = lines;
  while (wide - narrow > 4) {
    const width = (narrow + wide) / 2;
    const tried = linesOf(text, size, { ...room, width });
    const goes = tried.every((line) => widthOf(line, room.weight, size) <= width);
    if (goes && tried.length === lines.length) {
      best = tried;
      wide = width;
    } else narrow = width;
  }
  return best;
}

/** Cuts words that are longer than a line. */
function cutWords(text: string, size: number, { weight, width }: Room): string {
  let line = '';
  let cut = '';
  for (const letter of text) {
    line = letter === ' ' ? '' : line + letter;
    if (widthOf(line, weight, size) > width) {
      cut += ' ';
      line = letter;
    }
    cut += letter;
  }
  return cut;
}

function cutShort(lines: readonly string[], size: number, room: Room): FittedLines {
  let fitted = stacked(lines, size, room);
  for (let most = lines.length - 1; fitted.height > room.height && most > 0; most -= 1) {
    const kept = lines.slice(0, most);
    fitted = stacked([...kept.slice(0, -1), ended(kept.at(-1) ?? '', size, room)], size, room);
  }
  return fitted;
}

function ended(line: string, size: number, { weight, width }: Room): string {
  const words = line.split(' ');
  const shown = () => `${words.join(' ').replace(/[\s,.;:–-]+$/u, '')}…`;
  while (words.length > 1 && widthOf(shown(), weight, size) > width) words.pop();
  return shown();
}
