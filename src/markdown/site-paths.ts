import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Puts links of the portal's own pages under the site's base path. */
export function sitePaths(toAddress: (address: string) => string) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'definition') node.url = toAddress(node.url);
    });
  };
}
