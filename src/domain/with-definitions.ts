/** `[^1]: a footnote` or `[a]: /address/`, with the indented lines that go on. */
const DEFINITION = /^ {0,3}\[([^\]\n]+)\]:.*(?:\n(?: {4}|\t).*)*/gm;

/** A piece of a text with the footnotes and addresses that it names but that stand in another piece. */
export function withDefinitions(piece: string, whole: string): string {
  if (piece === whole.trim()) return piece;
  const missing = [...whole.matchAll(DEFINITION)].filter(
    ([definition, label]) => piece.includes(`[${label}]`) && !piece.includes(definition),
  );
  return [piece, ...missing.map(([definition]) => definition)].join('\n\n');
}
