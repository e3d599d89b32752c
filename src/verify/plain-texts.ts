import type { Nodes } from 'mdast';
import { markdownTree } from '../domain/markdown-tree.ts';
import { storyParts } from '../domain/story-parts.ts';
import type { Field } from '../schema/field.ts';

/** Stands where a line is broken by hand, which ends a run of words on the page, too. */
const BREAK = '\n\n';

/** The words of a field's value in the pieces in which a page shows them; nothing for days, choices and the like. */
export function plainTexts(field: Field, value: unknown): string[] {
  if (typeof value !== 'string') return [];
  switch (field.shape.is) {
    case 'text':
      return [value];
    case 'paragraph':
      return value.split('\n');
    case 'markdown':
      return storyParts(value).flatMap((part) =>
        part.is === 'markdown'
          ? blockTexts(markdownTree(part.text))
          : Object.values(part.attributes),
      );
    default:
      return [];
  }
}

function blockTexts(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return words(node).split(BREAK);
    case 'code':
    case 'html':
      return node.value.split('\n');
    default:
      return 'children' in node ? node.children.flatMap(blockTexts) : [];
  }
}

function words(node: Nodes): string {
  if (node.type === 'break') return BREAK;
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}
