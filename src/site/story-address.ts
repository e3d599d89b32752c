import { markdownLinks } from '../domain/markdown-links.ts';
import { isReachable } from '../domain/reachable.ts';
import { uploadPath } from '../domain/upload-path.ts';
import { publishedFile } from '../images/published-file.ts';
import type { ToAddress } from '../markdown/site-paths.ts';
import { link } from './link.ts';
import { addresses, contentFolder, portal } from './portal.ts';

/** How the links of one text lead on: uploads to where they are published, pages under the base path. */
export async function storyAddress(text: string): Promise<ToAddress> {
  const published = new Map<string, string>();
  for (const address of markdownLinks(text)) {
    const upload = uploadPath(address);
    if (!portal.uploads.has(upload)) continue;
    published.set(address, (await publishedFile(contentFolder, upload)).address);
  }
  return (address) => {
    const target = published.get(address) ?? address;
    return published.has(address) || isReachable(target, addresses) ? link(target) : undefined;
  };
}
