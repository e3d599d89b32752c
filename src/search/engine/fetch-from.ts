/** Brings a file of the index by its address below the index's folder; `fresh` asks past every cache. Rejects when it cannot be had. */
export type FetchPart = (path: string, options?: { fresh?: boolean }) => Promise<Uint8Array>;

/** Fetches from the site's server; `base` ends in `tim-kiem/muc-luc/`. */
export function fetchFrom(base: string): FetchPart {
  return async (path, { fresh = false } = {}) => {
    const response = await fetch(base + path, fresh ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
