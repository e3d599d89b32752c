import type { Nodes, Parents } from 'mdast';
import { markdownTree } from '../../domain/markdown-tree.ts';
import { storyParts } from '../../domain/story-parts.ts';

/** An editor's text without marks: paragraphs with a blank line between, lists by dashes and numbers. */
export function plainText(markdown: string): string {
  return storyParts(markdown)
    .map((part) =>
      part.is === 'markdown' ? blocks(markdownTree(part.text)) : directiveText(part.attributes),
    )
    .filter((text) => text !== '')
    .join('\n\n');
}

/** A quote is part of what is told; pictures and cards stand elsewhere in the kit or not at all. */
function directiveText({ text, by }: Readonly<Partial<Record<string, string>>>): string {
  if (text === undefined) return '';
  return by === undefined ? `“${text}”` : `“${text}” (${by})`;
}

function blocks({ children }: Parents): string {
  return children
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(node: Nodes): string {
  switch (node.type) {
    case 'blockquote':
      return blocks(node);
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}.` : '-';
          return `${mark} ${blocks(item).replace(/\n+/g, '\n  ')}`;
        })
        .join('\n');
    case 'table':
      return node.children.map((row) => row.children.map(words).join(' | ')).join('\n');
    case 'definition':
    case 'thematicBreak':
      return '';
    default:
      return words(node);
  }
}

function words(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}
