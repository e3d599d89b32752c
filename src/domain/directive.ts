/** A rich part of a story on a line of its own, e.g. `::quote{text="…" by="…"}`. */
export interface Directive {
  name: string;
  attributes: Record<string, string>;
}

const ATTRIBUTE = /([a-z][a-z0-9_-]*)="([^"\n]*)"/g;
const LINE = /^::([a-z][a-z0-9-]*)\{((?:[ \t]*[a-z][a-z0-9_-]*="[^"\n]*")*[ \t]*)\}[ \t]*$/;

/** The line of a directive; empty attributes are left out, line breaks become spaces. */
export function writeDirective(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => [key, value.replace(/\s+/gu, ' ').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}="${escaped(value)}"`);
  return `::${name}{${written.join(' ')}}`;
}

/** The directive that a line holds, or undefined when the line is ordinary text. */
export function readDirective(line: string): Directive | undefined {
  const [, name, inside] = LINE.exec(line) ?? [];
  if (name === undefined || inside === undefined) return undefined;
  const pairs = [...inside.matchAll(ATTRIBUTE)].map(
    ([, key = '', value = '']) => [key, unescaped(value)] as const,
  );
  return { name, attributes: Object.fromEntries(pairs) };
}

/** What finds one kind of directive at the start of a text, for tools that read line by line. */
export function directivePattern(name: string): RegExp {
  // No m flag: the editor's toolbar refuses it. The end is the line's or the text's.
  return new RegExp(
    `^::${name}\\{(?:[ \\t]*[a-z][a-z0-9_-]*="[^"\\n]*")*[ \\t]*\\}[ \\t]*(?=\\n|$)`,
  );
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

function unescaped(value: string): string {
  return value.replace(
    /&(amp|quot|apos|lt|gt);/g,
    (whole, name: string) => CHARACTERS[name] ?? whole,
  );
}
