import { openPortal, type Portal } from '../domain/portal.ts';
import { addressesOf } from '../domain/reachable.ts';
import { readLibrary } from '../read/library.ts';
import { readSurroundings } from '../read/surroundings.ts';

async function loadPortal(): Promise<Portal> {
  const { contentFolder, today } = readSurroundings(process.env);
  const { library } = await readLibrary(contentFolder);
  return openPortal(library, today);
}

/** What this build shows, read once. The build command has checked the content before. */
export const portal: Portal = await loadPortal();

/** Where uploads are read from while pages are made. */
export const { contentFolder } = readSurroundings(process.env);

/** Where links of texts and menus may lead today. */
export const addresses = addressesOf(portal);
