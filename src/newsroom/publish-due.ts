import type { DraftDesk } from './protocol/action.ts';
import type { Person } from './protocol/may-do.ts';
import { publishDraft } from './protocol/publish-draft.ts';

/** What came of a planned publication: who published it, or why it could not be. */
export type Due = { readonly record: string } & (
  | { readonly person: Planner }
  | { readonly reason: string }
);

/** Who planned a publication, as the audit knows them. */
type Planner = Person & { readonly id: string; readonly login: string };

/**
 * Publishes the drafts whose day has come, each in the name of who planned it, if that person may
 * still publish. One that is refused stays as it is, and does not hold up the others.
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
    const record = `${key.collection}/${key.id}`;
    try {
      const person = await personOf(publishOn.by.email);
      if (person === undefined) throw new Error(`${publishOn.by.name} không còn tài khoản.`);
      await publishDraft(key, desk, person);
      due.push({ record, person });
    } catch (error) {
      due.push({ record, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return due;
}
