/** What a piece of HTML became: words, or an element around more of them. */
type Part = string | null | { text: string } | { children: readonly Part[] };

/**
 * Gives the words of a part their bold or italics, also those of a link inside, which stays the
 * element that it is.
 */
export function onWords(part: Part, mark: (words: Part) => Part): Part {
  if (part === null || typeof part === 'string' || !('children' in part)) return mark(part);
  return { ...part, children: part.children.map((inner) => onWords(inner, mark)) };
}
