import { describe, expect, it } from 'vitest';
import { colourTokens, contrast } from './tokens.ts';

const papers = ['paper', 'paper-raised', 'paper-sunken'];
const hues = ['accent', 'gold', 'jade', 'indigo'];
const tints = hues.map((hue) => `${hue}-tint`);

/** Foreground and ground of every text that the styles set. */
const texts: [string, string][] = [
  ...papers.flatMap((ground) => ['ink', 'ink-soft', ...hues].map((text) => pair(text, ground))),
  ...tints.flatMap((ground) => ['ink', 'ink-soft'].map((text) => pair(text, ground))),
  ...hues.map((hue) => pair(hue, `${hue}-tint`)),
  // Buttons, the chosen page, the numbers of steps; the link to the main text.
  ...hues.map((hue) => pair('paper-raised', hue)),
  pair('paper', 'ink'),
];

/** Edges of controls, focus rings and signs. `--line` and `--gold-line` only adorn: nothing is told by them alone. */
const signs: [string, string][] = [
  ...papers.flatMap((ground) => ['control', 'indigo'].map((edge) => pair(edge, ground))),
  ...tints.flatMap((ground) => [pair('indigo', ground)]),
];

const looks = [
  ['light', 'tokens.css'],
  ['dark', 'tokens.css'],
  ['light', 'contrast.css'],
  ['dark', 'contrast.css'],
] as const;

describe.each(looks)('In the %s scheme of %s', (scheme, sheet) => {
  const tokens = colourTokens(scheme, sheet);
  const measured = ([one, other]: [string, string]) => {
    const [first, second] = [tokens.get(one), tokens.get(other)];
    if (first === undefined || second === undefined) throw new Error(`No token ${one} or ${other}`);
    return contrast(first, second);
  };

  it.each(texts)('text in %s on %s is at least 7:1', (text, ground) => {
    expect(measured([text, ground])).toBeGreaterThanOrEqual(7);
  });

  it.each(signs)('a sign in %s on %s is at least 4.5:1', (sign, ground) => {
    expect(measured([sign, ground])).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(['light', 'dark'] as const)('In days of mourning, %s', (scheme) => {
  const tokens = colourTokens(scheme);
  it.each(texts)('grey text in %s on %s is at least 4.5:1', (text, ground) => {
    const [first = '', second = ''] = [tokens.get(text), tokens.get(ground)];
    expect(contrast(grey(first), grey(second))).toBeGreaterThanOrEqual(4.5);
  });
});

/** A colour as the filter of the mourning days shows it. */
function grey(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    Number.parseInt(colour.slice(start, start + 2), 16),
  );
  const one = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  return `#${one.toString(16).padStart(2, '0').repeat(3)}`;
}

function pair(one: string, other: string): [string, string] {
  return [one, other];
}
