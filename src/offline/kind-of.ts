/** What the worker does with a request: a page is fetched first and kept, a file named by its content is kept. */
export type Kind = 'page' | 'asset';

/** Addresses of pages have no dot; styles, scripts, fonts and pictures are named by their content. */
const page = /^[A-Za-z0-9_/-]*$/;
const asset = /^(?:_astro|anh)\/[^/]+\.(?:css|js|woff2|webp|avif|png|jpe?g|svg)$/;
const editors = /^admin(?:\/|$)/;

/**
 * What an address under the worker's scope is to it; undefined for all that it leaves alone: other
 * origins, the editor with its previews, the search index, feeds, downloads.
 */
export function kindOf(address: string, scope: string): Kind | undefined {
  const path = inside(address, scope);
  if (path === undefined || editors.test(path)) return undefined;
  if (page.test(path)) return 'page';
  return asset.test(path) ? 'asset' : undefined;
}

/** True for an address of the editor. */
export function isEditors(address: string, scope: string): boolean {
  return editors.test(inside(address, scope) ?? '');
}

function inside(address: string, scope: string): string | undefined {
  const [plain = ''] = address.split(/[?#]/);
  return plain.startsWith(scope) ? plain.slice(scope.length) : undefined;
}
