import { z } from 'zod';
import { keyOfSlug } from '../drafts/draft-key.ts';
import { type Status, statuses } from '../drafts/review.ts';
import { Refusal } from '../refusal.ts';
import { draftAction } from './action.ts';
import type { Act } from './may-do.ts';
import { entryName, shared } from './params.ts';
import { requireDraft } from './require-draft.ts';

const actFor: Readonly<Record<Status, Act>> = {
  draft: 'returnDraft',
  pending_review: 'sendDraft',
  pending_publish: 'approveDraft',
};

const said: Readonly<Record<Status, string>> = {
  draft: 'Trả về bản nháp',
  pending_review: 'Gửi duyệt',
  pending_publish: 'Trình đăng',
};

/** Sends a draft on or back; sent where it stands already, nothing changes. */
export const updateUnpublishedEntryStatus = draftAction(
  z.strictObject({
    ...shared,
    ...entryName,
    newStatus: z.enum(statuses),
    cmsLabelPrefix: z.string().optional(),
  }),
  async ({ collection, slug, newStatus }, desk, person) => {
    const message = `${said[newStatus]}: ${collection}/${slug}`;
    await desk.drafts.change(keyOfSlug(collection, slug), async (place) => {
      const { review } = requireDraft(place, desk, person, actFor[newStatus]);
      if (review.status === newStatus) return { by: person, message };
      const by = { name: person.name, email: person.email };
      const { publishOn, ...kept } = review;
      const stillPlanned = newStatus === 'pending_publish' && publishOn ? { publishOn } : {};
      const next = { ...kept, ...stillPlanned, status: newStatus, since: new Date().toISOString() };
      return { by: person, message, review: { ...next, by } };
    });
    return { message };
  },
);

/** Plans the coming day on which the newsroom publishes an approved draft; null takes the plan back. */
export const planPublication = draftAction(
  z.strictObject({ ...shared, ...entryName, day: z.iso.date().nullable() }),
  async ({ collection, slug, day }, desk, person) => {
    const message = `${day === null ? 'Bỏ hẹn ngày đăng' : `Hẹn đăng ngày ${day}`}: ${collection}/${slug}`;
    await desk.drafts.change(keyOfSlug(collection, slug), async (place) => {
      const { review } = requireDraft(place, desk, person, 'publishDraft');
      if (day !== null && day <= desk.today()) throw notToCome();
      const { publishOn: earlier, ...kept } = review;
      const isSame = (earlier?.day ?? null) === day && earlier?.refused === undefined;
      if (isSame) return { by: person, message };
      const by = { name: person.name, email: person.email };
      if (day === null) return { by: person, message, review: kept };
      const since = kept.status === 'pending_publish' ? kept.since : new Date().toISOString();
      const approved = { ...kept, status: 'pending_publish' as const, since };
      return { by: person, message, review: { ...approved, publishOn: { day, by } } };
    });
    return { message };
  },
);

/** What is planned goes up as its day begins, and today has begun. */
function notToCome(): Refusal {
  return new Refusal(
    422,
    'Ngày đăng phải sau hôm nay.',
    'chọn một ngày khác, hoặc bấm “Thôi” rồi “Đăng ngay”.',
  );
}
