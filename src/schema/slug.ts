/** Parts of list addresses (`/dien-hinh/loc/…`, `/su-kien/thang/2026-03/`, `/don-vi/khoi/…`), so never a record's slug. */
export const RESERVED_SLUGS: readonly string[] = ['loc', 'trang', 'thang', 'lich-thi-dua', 'khoi'];

/** A slug: lower-case letters without marks, figures, single hyphens; not a reserved word. */
export const SLUG = new RegExp(`^(?!(?:${RESERVED_SLUGS.join('|')})$)[a-z0-9]+(?:-[a-z0-9]+)*$`);
