import { seededNumbers } from './seeded-numbers.ts';

/** How a petal pattern is drawn: its shape, the colour of its kind, and a name for who cannot see it. */
export interface PetalPatternOptions {
  ratio: 'portrait' | 'landscape';
  hue: PetalHue;
  label?: string | undefined;
}

/** The four colours of the portal's kinds. */
export type PetalHue = 'accent' | 'jade' | 'gold' | 'indigo';

interface Tones {
  ground: string;
  outer: string;
  middle: string;
  inner: string;
  heart: string;
}

// Fixed, not theme tokens: the pattern is also saved as a file, where no stylesheet reaches it.
const tonesOf: Record<PetalHue, readonly [Tones, Tones]> = {
  accent: [
    { ground: '#f6ddd3', outer: '#e9b3a4', middle: '#c8524a', inner: '#941a1d', heart: '#f3c765' },
    { ground: '#8f1b1e', outer: '#b23a36', middle: '#d8705f', inner: '#f4c9b8', heart: '#f3c765' },
  ],
  jade: [
    { ground: '#d9ebe2', outer: '#a9d2c0', middle: '#3f9277', inner: '#0c5140', heart: '#f0cd7a' },
    { ground: '#0f5442', outer: '#2a765f', middle: '#62ab91', inner: '#cfe9dc', heart: '#f0cd7a' },
  ],
  gold: [
    { ground: '#f7e8c4', outer: '#ecd08a', middle: '#c3922b', inner: '#6a4803', heart: '#a3262a' },
    { ground: '#765008', outer: '#9c7019', middle: '#d3a746', inner: '#f7e3ae', heart: '#a3262a' },
  ],
  indigo: [
    { ground: '#e0e3f4', outer: '#b7bfe6', middle: '#5a67b4', inner: '#2e3a80', heart: '#efc66f' },
    { ground: '#2f3a7d', outer: '#4c58a0', middle: '#8b97d4', inner: '#d9def5', heart: '#efc66f' },
  ],
};

const sizes = { portrait: { width: 400, height: 500 }, landscape: { width: 600, height: 400 } };

/** A flower of its own for each record id, as one SVG document: 400 × 500 or 600 × 400 units. */
export function petalPattern(id: string, options: PetalPatternOptions): string {
  const { width, height } = sizes[options.ratio];
  const next = seededNumbers(`${id} ${options.ratio}`);
  const tones = tonesOf[options.hue][next() < 0.5 ? 0 : 1];
  const flowers = places(options.ratio, next).map((place) => flower(place, tones, next));
  const ground = `<path fill="${tones.ground}" d="M0 0h${width}v${height}H0z"/>`;
  const name = options.label
    ? ` role="img"><title>${escaped(options.label)}</title>`
    : ' aria-hidden="true" focusable="false">';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${name}${ground}${flowers.join('')}</svg>`;
}

interface Place {
  x: number;
  y: number;
  radius: number;
}

type Next = () => number;

// A person is one great flower; a group, a place or a way of working is a spray of three.
function places(ratio: PetalPatternOptions['ratio'], next: Next): Place[] {
  const side = next() < 0.5;
  if (ratio === 'portrait') {
    return [
      { x: (side ? 130 : 270) + next() * 20, y: 215 + next() * 70, radius: 205 + next() * 45 },
    ];
  }
  const great = { x: side ? 190 : 410, y: 190 + next() * 40, radius: 175 + next() * 30 };
  const near = { x: side ? 475 : 125, y: 95 + next() * 30, radius: 88 + next() * 16 };
  const far = { x: side ? 500 : 100, y: 315 + next() * 25, radius: 62 + next() * 14 };
  return [great, near, far];
}

function flower({ x, y, radius }: Place, tones: Tones, next: Next): string {
  const count = [6, 7, 8, 9, 10][Math.floor(next() * 5)] ?? 8;
  const turn = (next() * Math.PI) / count;
  const half = Math.PI / count;
  const ring = (fill: string, reach: number, breadth: number, start: number) =>
    `<path fill="${fill}" d="${petals(x, y, radius * reach, count, breadth, start)}"/>`;
  const breadth = 0.82 + next() * 0.3;
  return [
    ring(tones.outer, 1, breadth, turn),
    ring(tones.middle, 0.76, breadth * 0.92, turn + half),
    ring(tones.inner, 0.5, breadth * 0.8, turn),
    `<circle fill="${tones.ground}" cx="${round(x)}" cy="${round(y)}" r="${round(radius * 0.17)}"/>`,
    `<path fill="${tones.heart}" d="${stamens(x, y, radius, count, turn + half)}"/>`,
  ].join('');
}

function petals(
  x: number,
  y: number,
  reach: number,
  count: number,
  breadth: number,
  start: number,
) {
  const width = Math.tan(Math.PI / count) * breadth;
  return Array.from({ length: count }, (_, index) => {
    const angle = start + (index * 2 * Math.PI) / count;
    const at = (along: number, aside: number) =>
      `${round(reach * (along * Math.sin(angle) + aside * Math.cos(angle)))} ${round(
        reach * (-along * Math.cos(angle) + aside * Math.sin(angle)),
      )}`;
    const tip = at(1, 0);
    return `M${round(x)} ${round(y)}c${at(0.3, -width * 0.7)} ${at(0.72, -width * 1.35)} ${tip}${mirrored(at, width)}z`;
  }).join('');
}

// The second edge of a petal, from its tip back to the flower's heart, relative to the tip.
function mirrored(at: (along: number, aside: number) => string, width: number): string {
  return `c${at(0.72 - 1, width * 1.35)} ${at(0.3 - 1, width * 0.7)} ${at(-1, 0)}`;
}

function stamens(x: number, y: number, radius: number, count: number, start: number): string {
  const size = round(radius * 0.026);
  const ring = Array.from({ length: count }, (_, index) => {
    const angle = start + (index * 2 * Math.PI) / count;
    return dot(x + Math.sin(angle) * radius * 0.12, y - Math.cos(angle) * radius * 0.12, size);
  });
  return [...ring, dot(x, y, round(radius * 0.055))].join('');
}

function dot(x: number, y: number, size: number): string {
  return `M${round(x - size)} ${round(y)}a${size} ${size} 0 1 0 ${round(size * 2)} 0a${size} ${size} 0 1 0 ${round(-size * 2)} 0z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
