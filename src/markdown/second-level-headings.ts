import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Headings of a text begin at level 2, since the page's title is level 1, and skip no level. */
export function secondLevelHeadings() {
  return (tree: Root): void => {
    const open: number[] = [];
    visit(tree, 'heading', (heading: Heading) => {
      while ((open.at(-1) ?? 0) >= heading.depth) open.pop();
      open.push(heading.depth);
      heading.depth = Math.min(open.length + 1, 6) as Heading['depth'];
    });
  };
}
