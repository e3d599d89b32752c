import { z } from 'zod';
import { keyOfSlug } from '../drafts/draft-key.ts';
import { draftAction } from './action.ts';
import { entryName, shared } from './params.ts';
import { publishDraft } from './publish-draft.ts';
import { requireDraft } from './require-draft.ts';

const named = z.strictObject({ ...shared, ...entryName });

/** Publishes a draft now. */
export const publishUnpublishedEntry = draftAction(named, ({ collection, slug }, desk, person) =>
  publishDraft(keyOfSlug(collection, slug), desk, person),
);

/** Discards a draft; what readers see stays, and the draft's text stays in Git. */
export const deleteUnpublishedEntry = draftAction(
  named,
  async ({ collection, slug }, desk, person) => {
    const message = `Bỏ bản nháp: ${collection}/${slug}`;
    await desk.drafts.change(keyOfSlug(collection, slug), async (place) => {
      // Asked again after a lost answer, it is gone already.
      if (place.draft === undefined) return { by: person, message };
      requireDraft(place, desk, person, 'discardDraft');
      return { by: person, message, discard: true };
    });
    return { message };
  },
);
