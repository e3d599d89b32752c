import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const styles = join(import.meta.dirname, '..', '..', 'src', 'styles');

/** The colour tokens of a scheme, `paper` → `#fbf7f0`; the dark ones over the light. */
export function colourTokens(
  scheme: 'light' | 'dark',
  sheet: 'tokens.css' | 'contrast.css' = 'tokens.css',
): ReadonlyMap<string, string> {
  const css = readFileSync(join(styles, sheet), 'utf8');
  const dark = css.indexOf('@media (prefers-color-scheme: dark)');
  if (dark === -1) throw new Error(`${sheet}: no dark scheme`);
  const parts = scheme === 'light' ? [css.slice(0, dark)] : [css.slice(0, dark), css.slice(dark)];
  return new Map(
    parts.flatMap((part) =>
      [...part.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gi)].map(
        ([, name = '', value = '']): [string, string] => [name, value],
      ),
    ),
  );
}

/** WCAG contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
