import { z } from 'zod';
import { nfc } from '../../domain/vietnamese.ts';
import { contentPrefix } from '../content-path.ts';
import { keyOfPath, keyOfSlug } from '../drafts/draft-key.ts';
import { parseFrontMatter } from '../front-matter.ts';
import { isPlainFile, type Snapshot } from '../git/snapshot.ts';
import { Refusal } from '../refusal.ts';
import { aboutPath } from './about.ts';
import { action, type Desk } from './action.ts';
import { requireAllowed } from './may-do.ts';
import { entryName, shared } from './params.ts';
import { validateSave } from './wanted-save.ts';

const reason = z.string().trim().min(1).max(500);

/**
 * Takes a record away from readers at once, with the reason that stays inside: one act, since what
 * must go should not wait for a form to be filled in, saved and approved.
 */
export const withdrawRecord = action(
  z.strictObject({ ...shared, ...entryName, reason, day: z.iso.date() }),
  async (asked, desk, person) => {
    const { collection, slug, day } = asked;
    const message = `Gỡ bài: ${collection}/${slug}`;
    const saved = await desk.store.save({
      author: person,
      message,
      paths: [],
      plan: async (snapshot) => {
        const { path, text } = await recordNamed(collection, slug, snapshot, desk);
        requireAllowed(desk, person, 'withdrawRecord', await aboutPath(path, snapshot, desk));
        const withdrawn = { path, text: asWithdrawn(text, nfc(asked.reason), day) };
        const changes = [{ path: desk.root.inRepository(path), content: withdrawn.text }];
        await validateSave([withdrawn], changes, snapshot, desk);
        return changes;
      },
    });
    desk.onSaved(saved.commit);
    return { message, commit: saved.commit };
  },
);

async function recordNamed(collection: string, slug: string, snapshot: Snapshot, desk: Desk) {
  const { id } = keyOfSlug(collection, slug);
  const folder = desk.root.inRepository(contentPrefix + collection);
  const file = (await snapshot.list(folder)).find(
    (one) => isPlainFile(one) && keyOfPath(desk.root.forClient(one.path)).id === id,
  );
  const [text] = file === undefined ? [] : await snapshot.read([file.oid]);
  if (file === undefined || text === undefined) throw notPublished();
  return { path: desk.root.forClient(file.path), text: text.toString() };
}

function asWithdrawn(text: string, why: string, day: string): string {
  const matter = parseFrontMatter(text);
  if (matter === undefined) throw notPublished();
  const { document, start, end } = matter;
  document.set('status', 'withdrawn');
  document.set('withdrawal', document.createNode({ reason: why, day }));
  return text.slice(0, start) + document.toString({ lineWidth: 0 }) + text.slice(end);
}

function notPublished(): Refusal {
  return new Refusal(404, 'Bài này chưa có trên cổng nên không cần gỡ.', 'mở bài từ danh sách.');
}
