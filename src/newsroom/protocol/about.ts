import type { DraftKey } from '../drafts/draft-key.ts';
import { keyOfPath } from '../drafts/draft-key.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import { parseFrontMatter } from '../front-matter.ts';
import { isPlainFile, type Snapshot } from '../git/snapshot.ts';
import type { Desk } from './action.ts';
import type { About } from './may-do.ts';

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

async function unitIn(oid: string | undefined, snapshot: Snapshot): Promise<string | undefined> {
  if (oid === undefined) return undefined;
  const [text] = await snapshot.read([oid]);
  const unit: unknown = parseFrontMatter(text?.toString() ?? '')?.document.get('unit');
  return typeof unit === 'string' && unit !== '' ? unit : undefined;
}
