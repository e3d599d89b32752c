import type { DraftKey } from '../drafts/draft-key.ts';
import { endDraft } from '../drafts/end-draft.ts';
import { mergeDraft } from '../drafts/merge-draft.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import { isUpload } from '../file-kind.ts';
import { changedFiles } from '../git/changed-files.ts';
import { removed } from '../git/changed-tree.ts';
import type { Author } from '../git/commit-object.ts';
import type { FileChange } from '../git/git-store.ts';
import { moveRefs } from '../git/move-refs.ts';
import { runGit } from '../git/run-git.ts';
import type { Snapshot } from '../git/snapshot.ts';
import type { DraftDesk, RecordFile } from './action.ts';
import type { Person } from './may-do.ts';
import { recordChanges } from './record-changes.ts';
import { noDraft, requireDraft } from './require-draft.ts';
import { validateSave } from './wanted-save.ts';

/** What a publication answers: the commit that readers are to see. */
export type Published = { readonly message: string; readonly commit: string };

/**
 * Brings a draft to readers as one commit, whose author is who began the draft and whose committer
 * approved it, and ends the draft with it. A draft that was published already is a success.
 */
export async function publishDraft(
  key: DraftKey,
  desk: DraftDesk,
  person: Person,
): Promise<Published> {
  const { store, drafts } = desk;
  const message = `Đăng: ${key.collection}/${key.id}`;
  const commit = await store.land(async (now) => {
    const place = await drafts.find(key);
    if (place.draft === undefined && place.ended?.review?.ended?.how === 'published') return;
    const draft = requireDraft(place, desk, person, 'publishDraft');
    const end = endDraft(place, draft, 'published', person, message);
    const merged = await mergeDraft(store, now, draft);
    if (merged === undefined) {
      await store.objects.write(end.objects);
      if (await moveRefs(store.repository, end.moves, message)) return;
      throw noDraft();
    }
    const files = await settled(now, merged, desk);
    return {
      commit: {
        on: merged,
        parents: [now.commit, draft.head],
        files,
        author: draft.review.began.by,
        committer: person,
        message: await withOthers(message, now, draft, desk),
      },
      ...end,
    };
  });
  desk.onSaved(commit.commit);
  return { message, commit: commit.commit };
}

/** The records of a merge that still need a word: an address that another record took meanwhile. */
async function settled(
  now: Snapshot,
  merged: Snapshot,
  desk: DraftDesk,
): Promise<readonly FileChange[]> {
  const files: FileChange[] = [];
  const records: RecordFile[] = [];
  for (const { change } of await changedFiles(desk.store.repository, now.commit, merged.commit)) {
    const path = desk.root.forClient(change.path);
    const [content] = change.mode === removed ? [] : await merged.read([change.oid]);
    if (content === undefined || isUpload(path)) {
      files.push({ path: change.path, content });
      continue;
    }
    const record = {
      path,
      target: path,
      text: content.toString(),
      base: undefined,
      resolves: undefined,
      isNew: undefined,
    };
    const saved = await recordChanges(record, [record], { on: merged, published: now }, desk);
    records.push(saved.file);
    files.push(...saved.changes);
  }
  await validateSave(records, files, now, desk);
  return files;
}

async function withOthers(
  message: string,
  now: Snapshot,
  draft: Draft,
  desk: DraftDesk,
): Promise<string> {
  const args = ['log', '--no-merges', '--format=%an%x00%ae', `${now.commit}..${draft.head}`];
  const lines = (await runGit(desk.store.repository, args)).toString().split('\n');
  const others = [...new Set(lines)]
    .map((line): Author => {
      const [name = '', email = ''] = line.split('\0');
      return { name, email };
    })
    .filter(({ email }) => email !== '' && email !== draft.review.began.by.email);
  if (others.length === 0) return message;
  const trailers = others.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
  return `${message}\n\n${trailers.join('\n')}`;
}
