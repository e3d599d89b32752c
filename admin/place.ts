/** Where this copy of the editor stands; the bundle is the same everywhere, `index.html` tells the rest. */
export interface Place {
  /** Path of the site, `/` or `/thi-dua/`. */
  basePath: string;
  siteUrl: string;
  apiUrl: string;
  /** The department's name, shown in the header. */
  agency: string;
}

/** Reads the place from the attributes of `<html>`. */
export function placeOf(page: Document): Place {
  const {
    base = '/',
    site = '/',
    api = '/admin/api/v1',
    agency = '',
  } = page.documentElement.dataset;
  return { basePath: base, siteUrl: site, apiUrl: api, agency };
}
