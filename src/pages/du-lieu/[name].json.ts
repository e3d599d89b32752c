import type { APIRoute } from 'astro';
import { yearRecords, yearsOf } from '../../outputs/portal-data.ts';
import { type CollectionName, collectionNames } from '../../schema/collections.ts';
import { absolute } from '../../site/link.ts';
import { portal } from '../../site/portal.ts';

export function getStaticPaths() {
  return collectionNames.flatMap((collection) =>
    yearsOf(portal, collection).map((year) => ({
      params: { name: `${collection}-${year}` },
      props: { collection, year },
    })),
  );
}

export const GET: APIRoute<{ collection: CollectionName; year: string }> = ({ props }) =>
  Response.json(yearRecords(portal, props.collection, props.year, absolute));
