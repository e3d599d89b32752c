import { z } from 'zod';
import { keyOfSlug } from '../drafts/draft-key.ts';
import { action, type Desk } from './action.ts';
import type { Person } from './may-do.ts';
import { entryName, shared } from './params.ts';
import { requireDraft } from './require-draft.ts';

const named = z.strictObject({ ...shared, ...entryName });

/** Who asked for a review and since when; null for a record without a draft. */
export const getPRMetadata = action(named, async (asked, desk, person) => {
  const draft = await readable(asked, desk, person);
  if (draft === undefined) return { metadata: null };
  const { status, since, by, began, unit, publishOn } = draft.review;
  return {
    metadata: {
      id: `${asked.collection}/${asked.slug}`,
      status,
      since,
      by,
      began,
      unit,
      publishOn: publishOn?.day ?? null,
      refused: publishOn?.refused ?? null,
    },
  };
});

/** Where a draft is read as readers would see it; null while no preview stands. */
export const getDeployPreview = action(named, async (asked, desk, person) => {
  const draft = await readable(asked, desk, person);
  const url = draft && desk.previewOf?.(draft);
  return url === undefined ? null : { url, status: 'SUCCESS' };
});

async function readable({ collection, slug }: z.output<typeof named>, desk: Desk, person: Person) {
  const { drafts } = desk;
  const place = await drafts?.find(keyOfSlug(collection, slug));
  if (drafts === undefined || place?.draft === undefined) return undefined;
  return requireDraft(place, { ...desk, drafts }, person, 'readDraft');
}
