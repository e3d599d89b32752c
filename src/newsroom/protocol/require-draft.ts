import { keyOfSlug } from '../drafts/draft-key.ts';
import type { Draft, DraftPlace } from '../drafts/read-drafts.ts';
import { Refusal } from '../refusal.ts';
import { aboutDraft } from './about.ts';
import type { DraftDesk } from './action.ts';
import { type Act, type Person, requireAllowed } from './may-do.ts';

/** The draft that stands at a place; throws a `Refusal` when there is none or it is not this person's. */
export function requireDraft(
  { draft }: DraftPlace,
  desk: DraftDesk,
  person: Person,
  act: Act,
): Draft {
  if (draft === undefined) throw noDraft();
  requireAllowed(desk, person, act, aboutDraft(draft));
  return draft;
}

/** The draft that Decap names by collection and slug. */
export async function draftNamed(
  { collection, slug }: { readonly collection: string; readonly slug: string },
  desk: DraftDesk,
  person: Person,
): Promise<Draft> {
  const place = await desk.drafts.find(keyOfSlug(collection, slug));
  return requireDraft(place, desk, person, 'readDraft');
}

/** The refusal of what only a draft has; 404 tells the client that the record has none. */
export function noDraft(): Refusal {
  return new Refusal(404, 'Bài này không có bản nháp chờ duyệt.', 'mở bài từ danh sách.');
}
