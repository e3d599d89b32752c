/** A record's file in its two parts. */
export interface FrontMatter {
  yaml: string;
  /** Line of the file on which the YAML starts, from 1. */
  firstLine: number;
  body: string;
}

const FENCED = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Splits `---` YAML `---` Markdown; undefined when the file does not start so. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const match = FENCED.exec(text);
  if (match === null) return undefined;
  return { yaml: match[1] ?? '', firstLine: 2, body: text.slice(match[0].length).trim() };
}
