import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A picture inside a sentence shows its description; pictures of their own stand on a line alone. */
export function picturesAsWords() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (parent === undefined || index === undefined) return;
      parent.children.splice(index, 1, { type: 'text', value: node.alt ?? '' } as never);
    });
  };
}
