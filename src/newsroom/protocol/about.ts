import type { DraftKey } from '../drafts/draft-key.ts';
import { keyOfPath } from '../drafts/draft-key.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import { isPlainFile, type Snapshot } from '../git/snapshot.ts';
import type { Desk } from './action.ts';
import type { About } from './may-do.ts';
import { summaryOf } from './record-summary.ts';

/** A draft, as the rules on who may do what see it. */
export function aboutDraft({ key, review }: Draft): About {
  const { status, unit, began } = review;
  return { ...key, unit: unit ?? undefined, status, owner: began.by.email };
}

/** A record without a draft, or an upload; its unit is the one that the published text names. */
export async function aboutPath(path: string, snapshot: Snapshot, desk: Desk): Promise<About> {
  const file = await snapshot.find(desk.root.inRepository(path));
  const unit = await unitIn(
    file !== undefined && isPlainFile(file) ? file.oid : undefined,
    snapshot,
  );
  return { ...keyOfPath(path), unit, status: undefined, owner: undefined };
}

/** Something that does not exist yet. */
export function aboutNew(key: DraftKey, unit: string | undefined): About {
  return { ...key, unit, status: undefined, owner: undefined };
}

/** The unit that a record's text names. */
export function unitOf(text: string): string | undefined {
  return summaryOf(text).unit || undefined;
}

async function unitIn(oid: string | undefined, snapshot: Snapshot): Promise<string | undefined> {
  const [text] = oid === undefined ? [] : await snapshot.read([oid]);
  return text === undefined ? undefined : unitOf(text.toString());
}
