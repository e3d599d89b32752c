import { openPortal, type Portal } from '../domain/portal.ts';
import { previewed } from '../domain/previewed.ts';
import { addressesOf } from '../domain/reachable.ts';
import { recordKey } from '../domain/record-key.ts';
import { routesOf } from '../domain/routes.ts';
import { readLibrary } from '../read/library.ts';
import { readSurroundings } from '../read/surroundings.ts';

const { contentFolder: folder, today, preview } = readSurroundings(process.env);

async function loadPortal(): Promise<Portal> {
  const { library } = await readLibrary(folder);
  return openPortal(preview === undefined ? library : previewed(library, preview), today);
}

/** What this build shows, read once. The build command has checked the content before. */
export const portal: Portal = await loadPortal();

/** Where uploads are read from while pages are made. */
export const contentFolder = folder;

/** True in a build for those who prepare a record, which no reader sees. */
export const isPreview = preview !== undefined;

/** Where links of texts and menus may lead today. */
export const addresses = addressesOf(portal);

/** Every address to make a page for; in a preview the record's alone. */
export const routes = routesOf(portal).filter(
  (route) =>
    preview === undefined || (route.is === 'record' && recordKey(route.record) === preview),
);
