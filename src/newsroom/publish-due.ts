import type { DraftDesk } from './protocol/action.ts';
import type { Person } from './protocol/may-do.ts';
import { publishDraft } from './protocol/publish-draft.ts';

/** A planned publication that could not be made, and why, for the log and the health page. */
export type Overdue = { readonly record: string; readonly reason: string };

/**
 * Publishes the drafts whose day has come, each in the name of who planned it, if that person may
 * still publish. One that is refused stays as it is, and does not hold up the others.
 */
export async function publishDue(
  desk: DraftDesk,
  today: string,
  personOf: (email: string) => Promise<Person | undefined>,
): Promise<readonly Overdue[]> {
  const overdue: Overdue[] = [];
  for (const { key, review } of await desk.drafts.list()) {
    const { publishOn } = review;
    if (publishOn === undefined || publishOn.day > today) continue;
    const record = `${key.collection}/${key.id}`;
    try {
      const person = await personOf(publishOn.by.email);
      if (person === undefined) throw new Error(`${publishOn.by.name} không còn tài khoản.`);
      await publishDraft(key, desk, person);
    } catch (error) {
      overdue.push({ record, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return overdue;
}
