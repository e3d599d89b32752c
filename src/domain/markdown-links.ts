import { visit } from 'unist-util-visit';
import { markdownTree } from './markdown-tree.ts';

/** Addresses that a Markdown text links to, in order; what stands in code is no link. */
export function markdownLinks(text: string): string[] {
  const addresses: string[] = [];
  visit(markdownTree(text), (node) => {
    if (node.type === 'link' || node.type === 'definition') addresses.push(node.url);
  });
  return addresses;
}
