import { visit } from 'unist-util-visit';
import { markdownTree } from './markdown-tree.ts';

/** Addresses of pictures that a Markdown text shows inside its sentences, lists or tables. */
export function markdownPictures(text: string): string[] {
  if (!text.includes('![')) return [];
  const addresses: string[] = [];
  visit(markdownTree(text), (node) => {
    if (node.type === 'image') addresses.push(node.url);
    if (node.type === 'imageReference') addresses.push(node.label ?? node.identifier);
  });
  return addresses;
}
