const LONGEST = 60;

/** What an editor wrote, between quotation marks on one line, cut where it is long. */
export function quoted(input: unknown): string {
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  const line = text.replace(/\s+/gu, ' ').trim();
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}”`;
}
