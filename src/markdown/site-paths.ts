import type { Link, LinkReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Where a link of a text leads on the site; undefined when readers may not go there (any more). */
export type ToAddress = (address: string) => string | undefined;

/** Puts links under the site's base path; a link that leads nowhere becomes the words it stood on. */
export function sitePaths(toAddress: ToAddress) {
  return (tree: Root): void => {
    const gone = new Set<string>();
    visit(tree, 'definition', (node) => {
      const address = toAddress(node.url);
      if (address === undefined) gone.add(node.identifier);
      else node.url = address;
    });
    visit(tree, (node, index, parent) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
      const address = leadsTo(node);
      if (address !== undefined) {
        if (node.type === 'link') node.url = address;
        return undefined;
      }
      if (parent === undefined || index === undefined) return undefined;
      parent.children.splice(index, 1, ...(node.children as never[]));
      return [SKIP, index];
    });

    function leadsTo(node: Link | LinkReference): string | undefined {
      if (node.type === 'link') return toAddress(node.url);
      return gone.has(node.identifier) ? undefined : '';
    }
  };
}
