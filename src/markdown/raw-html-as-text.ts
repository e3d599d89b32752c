import type { Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const LINE_BREAK = /^<br\s*\/?>$/i;
const COMMENT = /<!--[\s\S]*?-->/g;

function shown(node: Html, isBlock: boolean): Nodes {
  if (LINE_BREAK.test(node.value))
    return isBlock ? { type: 'paragraph', children: [] } : { type: 'break' };
  // Word puts pasted text between comments that say nothing to readers; what they surround does.
  const value = node.value.replace(COMMENT, '');
  const text = { type: 'text', value } as const;
  return isBlock ? { type: 'paragraph', children: [text] } : text;
}

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Shows raw HTML as the text an editor typed: nothing runs, nothing is lost. `<br>` breaks the line. */
export function rawHtmlAsText() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      parent.children.splice(index, 1, shown(node, BLOCK_PARENTS.has(parent.type)) as never);
    });
  };
}
