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

/** Words in a row and their width at size 1: measured once, since no letter is kerned against a space. */
interface Run {
  text: string;
  width: number;
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
  const { width, height, weight, sizes } = room;
  const words = text.split(' ').map((word) => measured(word, weight));
  const space = widthOf(' ', weight, 1);
  for (const size of sizes) {
    const lines = linesOf(words, space, width / size);
    if (lines.some((line) => line.width > width / size)) continue;
    const fitted = stacked(balanced(words, space, lines, width / size), size, weight);
    if (fitted.height <= height) return fitted;
  }
  const smallest = sizes.at(-1) ?? 0;
  const pieces = words.flatMap((word) => piecesOf(word, weight, width / smallest));
  return cutShort(linesOf(pieces, space, width / smallest), smallest, room);
}

function measured(text: string, weight: Weight): Run {
  return { text, width: widthOf(text, weight, 1) };
}

/** As many words on each line as go. */
function linesOf(words: readonly Run[], space: number, most: number): Run[] {
  const lines: Run[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const width = (last?.width ?? 0) + space + word.width;
    if (last !== undefined && width <= most) {
      lines[lines.length - 1] = { text: `${last.text} ${word.text}`, width };
    } else lines.push(word);
  }
  return lines;
}

/** The same number of lines, of about the same length. */
function balanced(words: readonly Run[], space: number, lines: Run[], most: number): Run[] {
  let [narrow, wide] = [0, most];
  let best = lines;
  while (wide - narrow > 0.05) {
    const middle = (narrow + wide) / 2;
    const tried = linesOf(words, space, middle);
    if (tried.length === lines.length && tried.every(({ width }) => width <= middle)) {
      best = tried;
      wide = middle;
    } else narrow = middle;
  }
  return best;
}

/** Puts lines one under another, further apart where Ặ would touch Ể below it. */
function stacked(lines: readonly Run[], size: number, weight: Weight): FittedLines {
  let y = 0;
  let depth = 0;
  const placed = lines.map(({ text }, index) => {
    const reach = reachOf(text, weight);
    const step =
      index === 0
        ? Math.max(USUAL.height, reach.height)
        : Math.max(LEADING, depth + reach.height + APART);
    y += size * step;
    depth = reach.depth;
    return { text, y: Math.round(y) };
  });
  return { size, lines: placed, height: y + size * Math.max(USUAL.depth, depth) };
}

/** A word that is longer than a line, in pieces. */
function piecesOf(word: Run, weight: Weight, most: number): Run[] {
  if (word.width <= most) return [word];
  const pieces: Run[] = [];
  for (const letter of word.text) {
    const longer = measured((pieces.at(-1)?.text ?? '') + letter, weight);
    if (pieces.length > 0 && longer.width <= most) pieces[pieces.length - 1] = longer;
    else pieces.push(measured(letter, weight));
  }
  return pieces;
}

function cutShort(lines: readonly Run[], size: number, room: Room): FittedLines {
  let fitted = stacked(lines, size, room.weight);
  for (let most = lines.length - 1; fitted.height > room.height && most > 0; most -= 1) {
    const [last, ...above] = lines.slice(0, most).reverse();
    const ending = ended(last?.text ?? '', room.weight, room.width / size);
    fitted = stacked([...above.reverse(), ending], size, room.weight);
  }
  return fitted;
}

function ended(line: string, weight: Weight, most: number): Run {
  const words = line.split(' ');
  for (;;) {
    const shown = measured(`${words.join(' ').replace(/[\s,.;:–-]+$/u, '')}…`, weight);
    if (shown.width <= most || words.length === 1) return shown;
    words.pop();
  }
}
