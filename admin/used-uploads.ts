// The letters that Decap leaves in the name of an upload.
const address = /\/uploads\/([\w.~-]*\w)/g;

/** Of the files that wait in an opened record, those that its text names; others were replaced or taken out. */
export function usedUploads<Asset extends { path: string }>(
  waiting: readonly Asset[],
  texts: readonly string[],
): Asset[] {
  // Markdown may put a backslash before a sign of a name.
  const text = texts.join('\n').replaceAll('\\', '');
  const named = new Set([...text.matchAll(address)].map(([, name]) => name));
  return waiting.filter(({ path }) => named.has(path.slice(path.lastIndexOf('/') + 1)));
}
