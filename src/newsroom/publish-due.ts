import type { DraftKey } from './drafts/draft-key.ts';
import type { PlannedDay } from './drafts/review.ts';
import type { DraftDesk } from './protocol/action.ts';
import type { Person } from './protocol/may-do.ts';
import { publishDraft } from './protocol/publish-draft.ts';
import { Refusal } from './refusal.ts';
import { type ToldRefusal, toldRefusal } from './told-refusal.ts';

/** What came of a planned publication: who planned it, and why it could not be. */
export type Due = {
  readonly record: string;
  readonly day: string;
  /** Nobody, when the account is no more. */
  readonly person: Planner | undefined;
  readonly refused: ToldRefusal | undefined;
};

/** Who planned a publication, as the audit knows them. */
type Planner = Person & { readonly id: string; readonly login: string };

/**
 * Publishes the drafts whose day has come, each in the name of who planned it, if that person may
 * still publish. One that is refused stays a draft, keeps the reason for all to see, and does not
 * hold up the others; refused again for the same reason, it is no news.
 */
export async function publishDue(
  desk: DraftDesk,
  today: string,
  personOf: (email: string) => Promise<Planner | undefined>,
): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (const { key, review } of await desk.drafts.list()) {
    const { publishOn } = review;
    if (publishOn === undefined || publishOn.day > today) continue;
    const done = { record: `${key.collection}/${key.id}`, day: publishOn.day };
    const person = await personOf(publishOn.by.email);
    try {
      if (person === undefined) throw noPlanner(publishOn.by.name);
      await publishDraft(key, desk, person);
      due.push({ ...done, person, refused: undefined });
    } catch (error) {
      const refused = toldRefusal(error);
      const isNews = await keepRefusal(key, publishOn, refused, desk);
      if (isNews) due.push({ ...done, person, refused });
    }
  }
  return due;
}

/** Writes the reason into the draft's review; false when it stands there, or the plan is another. */
async function keepRefusal(
  key: DraftKey,
  plan: PlannedDay,
  refused: ToldRefusal,
  desk: DraftDesk,
): Promise<boolean> {
  let isNews = false;
  const message = `Chưa đăng được theo lịch: ${key.collection}/${key.id}`;
  await desk.drafts.change(key, async ({ draft }) => {
    const planned = draft?.review.publishOn;
    isNews = planned?.day === plan.day && planned.refused?.problem !== refused.problem;
    if (draft === undefined || !isNews) return { by: plan.by, message };
    const publishOn = { ...plan, refused: { ...refused, at: new Date().toISOString() } };
    return { by: plan.by, message, review: { ...draft.review, publishOn } };
  });
  return isNews;
}

function noPlanner(name: string): Refusal {
  return new Refusal(
    403,
    `${name}, người hẹn ngày đăng, không còn tài khoản.`,
    'nhờ một người phê duyệt xem lại rồi bấm “Đăng ngay”.',
  );
}
