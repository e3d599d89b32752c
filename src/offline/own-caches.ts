/** Raised when what is kept changes its form: what an earlier worker has kept is then thrown away. */
const form = 1;

// Portals under other paths of the same host keep their own.
const prefix = (scope: string) => `hoa-dep ${scope} `;

/** The cache of the portal at this address. */
export function cacheName(scope: string): string {
  return prefix(scope) + form;
}

/** Throws away what this portal has kept, but for one cache. */
export async function deleteCaches(scope: string, but?: string): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(prefix(scope)) && name !== but,
  );
  await Promise.all(names.map((name) => caches.delete(name)));
}
