const openedTitles = new Map<string, string | undefined>();
const openedVersions = new Map<string, string | undefined>();

/** Remembers a record's title and version (its object id in Git) as this tab opened it. */
export function rememberOpened(path: string, text: string, version: string | undefined): void {
  openedTitles.set(path, titleIn(text));
  openedVersions.set(path, version);
}

/** Remembers the version that this tab itself has just saved. */
export function rememberSaved(path: string, version: string | undefined): void {
  openedVersions.set(path, version);
}

/** The title that a record had when this tab opened it; undefined for a new record. */
export function openedTitle(path: string): string | undefined {
  return openedTitles.get(path);
}

/** The version of a record that this tab works on, by which the newsroom notices others' edits. */
export function openedVersion(path: string): string | undefined {
  return openedVersions.get(path);
}

/** The title in a file's front matter, good enough to make its slug: quotes may remain around it. */
export function titleIn(text: string): string | undefined {
  const [, frontMatter = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  // A whole YAML reader would weigh more than the rest of this folder.
  const [, written] = /^title:((?:.*)(?:\r?\n[ \t]+.*)*)/m.exec(frontMatter) ?? [];
  const title = written
    ?.replace(/^\s*[>|][-+\d]*\s*\n/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? undefined : title;
}
