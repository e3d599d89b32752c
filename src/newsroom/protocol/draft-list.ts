import { z } from 'zod';
import { slugOfPath } from '../drafts/draft-key.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import { unitChoices } from '../unit-choices.ts';
import { aboutDraft } from './about.ts';
import { type DraftDesk, draftAction } from './action.ts';
import { draftRecord } from './draft-record.ts';
import { isAllowed, type Person } from './may-do.ts';
import { shared } from './params.ts';
import { summaryOf } from './record-summary.ts';
import { readableDrafts } from './unpublished-entries.ts';

/** The drafts that this person may see, for the desk's own screen: the longest waiting first. */
export const draftList = draftAction(z.strictObject(shared), async (_params, desk, person) => {
  const drafts = await readableDrafts(desk, person);
  const titles = new Map((await unitChoices(desk)).map(({ id, title }) => [id, title]));
  const rows = await Promise.all(
    drafts.map(async (draft) => {
      const row = await rowOf(draft, desk, person);
      return { ...row, unitTitle: titles.get(row.unit ?? '') ?? row.unit };
    }),
  );
  return { drafts: rows.toSorted((a, b) => (a.since < b.since ? -1 : 1)) };
});

async function rowOf(draft: Draft, desk: DraftDesk, person: Person) {
  const { key, review, savedBy, savedAt, trouble } = draft;
  const record = await draftRecord(draft, desk);
  const [text] = record === undefined ? [] : await desk.store.objects.read([record.oid]);
  const { title, unit } = summaryOf(text?.toString() ?? '');
  return {
    collection: key.collection,
    slug: record === undefined ? key.id : slugOfPath(record.path),
    title: title || key.id,
    isNew: record?.isNew ?? false,
    status: review.status,
    since: review.since,
    by: review.by,
    began: review.began,
    unit: review.unit ?? (unit || null),
    publishOn: review.publishOn?.day ?? null,
    refused: review.publishOn?.refused ?? null,
    savedBy,
    savedAt,
    openNotes: review.notes.filter(({ resolved }) => !resolved).length,
    trouble: trouble ?? null,
    waitsForMe: waitsFor(person, draft, desk),
  };
}

/** True when the next step is this person's: writing on, reviewing, or publishing. */
function waitsFor(person: Person, draft: Draft, desk: DraftDesk): boolean {
  const { status, began, publishOn } = draft.review;
  if (status === 'draft') return began.by.email === person.email;
  if (publishOn !== undefined && publishOn.refused === undefined) return false;
  const next = status === 'pending_review' ? 'approveDraft' : 'publishDraft';
  return isAllowed(desk, person, next, aboutDraft(draft));
}
