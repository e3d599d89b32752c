import { visit } from 'unist-util-visit';
import { markdownTree } from './markdown-tree.ts';

// Reading a text as Markdown takes a thousand times as long as seeing that it can hold no link.
const mayLink = /[[<@]|:\/\/|www\./i;

/** Addresses that a Markdown text links to, in order; what stands in code is no link. */
export function markdownLinks(text: string): string[] {
  if (!mayLink.test(text)) return [];
  const addresses: string[] = [];
  visit(markdownTree(text), (node) => {
    if (node.type === 'link' || node.type === 'definition') addresses.push(node.url);
  });
  return addresses;
}
