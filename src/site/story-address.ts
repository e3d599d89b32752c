import { markdownLinks } from '../domain/markdown-links.ts';
import { publishedFile } from '../images/published-file.ts';
import { contentFolder, portal } from './portal.ts';

/** Turns links to uploads in a text into the addresses under which those files are published. */
export async function storyAddress(text: string): Promise<(address: string) => string> {
  const uploads = markdownLinks(text).filter((address) => portal.uploads.has(decodeURI(address)));
  const published = new Map<string, string>();
  for (const address of uploads) {
    published.set(address, (await publishedFile(contentFolder, decodeURI(address))).address);
  }
  return (address) => published.get(address) ?? address;
}
