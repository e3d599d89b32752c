import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);

/** A Markdown text as the tree that pages are rendered from; thousands of nested marks give an empty one. */
export function markdownTree(text: string): Root {
  try {
    return parser.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return { type: 'root', children: [] };
    throw error;
  }
}
