import { isObject } from '../../src/schema/is-object.ts';
import { askNewsroom } from '../ask-newsroom.ts';

/** Where a draft stands, in Decap's words. */
export type Status = 'draft' | 'pending_review' | 'pending_publish';

/** Where a draft stands, in words for people: the columns of the board. */
export const statusWords: Readonly<Record<Status, string>> = {
  draft: 'Bản nháp',
  pending_review: 'Chờ biên tập',
  pending_publish: 'Chờ đăng',
};

/** One draft as the newsroom lists it. */
export interface DraftRow {
  collection: string;
  slug: string;
  title: string;
  isNew: boolean;
  status: Status;
  /** When it came to where it stands (ISO 8601), and who brought it there. */
  since: string;
  by: { name: string };
  began: { at: string; by: { name: string } };
  unitTitle: string | null;
  /** The day on which it will be published by itself. */
  publishOn: string | null;
  /** Why it was not, when that day had come. */
  refused: { problem: string; remedy: string } | null;
  savedBy: { name: string };
  savedAt: string;
  openNotes: number;
  trouble: string | null;
  /** The next step is this person's. */
  waitsForMe: boolean;
}

/** The drafts that this person may see, the longest waiting first. */
export async function draftRows(): Promise<readonly DraftRow[]> {
  const answer = await askNewsroom('draftList', {});
  const rows = isObject(answer) && Array.isArray(answer.drafts) ? answer.drafts : [];
  return rows.filter(isRow);
}

function isRow(value: unknown): value is DraftRow {
  return isObject(value) && String(value.status) in statusWords && isObject(value.began);
}
