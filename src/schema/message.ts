const SEPARATOR = '\n';

/** Packs what is wrong and what to do into the one string that a rule can carry. */
export function message(problem: string, remedy: string): string {
  return `${problem.replaceAll(SEPARATOR, ' ')}${SEPARATOR}${remedy}`;
}

/** Unpacks what `message` packed; undefined for a text that it did not make. */
export function readMessage(text: string): { problem: string; remedy: string } | undefined {
  const [problem, remedy] = text.split(SEPARATOR);
  return problem !== undefined && remedy !== undefined ? { problem, remedy } : undefined;
}
