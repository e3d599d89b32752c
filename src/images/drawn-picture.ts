import { contentHash, keep } from './asset-store.ts';

/** Address of a drawing of ours (SVG), kept beside the pictures. */
export function drawnPicture(svg: string): Promise<string> {
  const bytes = new TextEncoder().encode(svg);
  return keep('anh', `hoa-${contentHash(bytes)}.svg`, async () => bytes);
}
