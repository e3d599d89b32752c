import { z } from 'zod';
import type { SearchDocument } from './search-document.ts';

const lineShape = z.object({ id: z.coerce.string(), title: z.string(), body: z.string() });

/** A line `{id, title, body}` of a JSON Lines file as a document of the index; throws on another. */
export function documentFromLine(line: string): SearchDocument {
  const { id, title, body } = lineShape.parse(JSON.parse(line));
  return {
    id,
    url: `/${encodeURIComponent(id)}/`,
    title,
    kind: '',
    people: [],
    units: [],
    otherNames: [],
    blocks: body.split(/\n+/u).filter((block) => block.trim() !== ''),
    filters: {},
  };
}

/** The documents of a JSON Lines text. */
export function* documentsFromLines(text: string): Generator<SearchDocument> {
  for (const line of text.split('\n')) if (line.trim() !== '') yield documentFromLine(line);
}
