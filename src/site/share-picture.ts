import type { Drawing } from '../images/share-image.ts';
import { shareImageAddress } from '../images/share-image.ts';
import { portalDrawing, recordDrawing } from '../outputs/share-picture/share-drawing.ts';
import type { AnyRecord } from '../schema/record.ts';
import { contentFolder, isPreview, portal } from './portal.ts';

/** A picture for sharing, from the site's root, and the words that stand for it. */
export interface SharePicture {
  address: string;
  alt: string;
}

const { agency } = portal.site;

async function named(drawing: Drawing, alt: string): Promise<SharePicture | undefined> {
  // Nothing is drawn for a preview, which nobody shares.
  return isPreview ? undefined : { address: await shareImageAddress(contentFolder, drawing), alt };
}

/** The picture of the portal and of every page that has none of its own. */
export const portalPicture = await named(
  portalDrawing(portal),
  `${agency.portal}, cổng của ${agency.name}`,
);

/** The picture of a record. */
export function sharePicture(record: AnyRecord): Promise<SharePicture | undefined> {
  return named(recordDrawing(portal, record), `${record.title} – ${agency.name}`);
}
