import { z } from 'zod';
import { ContentRefusal, withFile } from '../content-refusal.ts';
import { isUpload, requireRecordPath } from '../file-kind.ts';
import { Refusal } from '../refusal.ts';
import { aboutPath } from './about.ts';
import { action, type Desk } from './action.ts';
import { type Person, requireAllowed } from './may-do.ts';
import { commitMessage, path, shared } from './params.ts';
import { recordsNaming } from './records-naming.ts';

const options = z.strictObject({ commitMessage });

/** Deletes several records or uploads as one commit; one that is already gone is no error. */
export const deleteFiles = action(
  z.strictObject({ ...shared, paths: z.array(path).min(1).max(500), options }),
  async (request, desk, person) =>
    remove(request.paths, request.options.commitMessage, desk, person),
);

/** Deletes one record or upload. */
export const deleteFile = action(
  z.strictObject({ ...shared, path, options }),
  async (request, desk, person) =>
    remove([request.path], request.options.commitMessage, desk, person),
);

async function remove(paths: readonly string[], message: string, desk: Desk, person: Person) {
  for (const one of paths) if (!isUpload(one)) requireRecordPath(one);
  const inRepository = paths.map(desk.root.inRepository);
  const saved = await desk.store.save({
    author: person,
    message,
    paths: inRepository,
    plan: async (snapshot) => {
      for (const one of paths) {
        const act = isUpload(one) ? 'deleteUpload' : 'deleteRecord';
        requireAllowed(desk, person, act, await aboutPath(one, snapshot, desk));
      }
      for (const upload of paths.filter(isUpload)) {
        const users = await recordsNaming(upload, snapshot.commit, desk);
        refuseUsed(
          upload,
          users.filter((user) => !paths.includes(user)),
        );
      }
      const changes = inRepository.map((one) => ({ path: one, content: undefined }));
      const problems = await desk.validate([], changes, snapshot);
      if (problems.length > 0) throw new ContentRefusal(problems.map(withFile));
      return changes;
    },
  });
  desk.onSaved(saved.commit);
  return { message: `deleted files ${paths.join(', ')}`, commit: saved.commit };
}

function refuseUsed(upload: string, users: readonly string[]): void {
  if (users.length === 0) return;
  throw new Refusal(
    409,
    `Tệp “${upload}” đang được dùng ở ${users.slice(0, 5).join(', ')}, nên chưa xóa.`,
    'mở các bài đó, thay hoặc bỏ tệp này rồi xóa lại.',
  );
}
