/** Parts of list addresses (`/dien-hinh/loc/…`, `/dien-hinh/trang/2/`), so never a record's slug. */
export const RESERVED_SLUGS: readonly string[] = ['loc', 'trang'];

/** A slug: lower-case letters without marks, figures, single hyphens; not a reserved word. */
export const SLUG = new RegExp(`^(?!(?:${RESERVED_SLUGS.join('|')})$)[a-z0-9]+(?:-[a-z0-9]+)*$`);
