const INLINE = /(?<!!)\[[^\]]*\]\(\s*(?:<([^<>\n]+)>|([^\s)<>]+))(?:\s+"[^"]*")?\s*\)/g;
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:\s*(?:<([^<>\n]+)>|(\S+))(?:\s|$)/gm;

/** Addresses that a Markdown text links to, in order. */
export function markdownLinks(text: string): string[] {
  return [INLINE, DEFINITION].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, quoted, plain]) => quoted ?? plain ?? []),
  );
}
