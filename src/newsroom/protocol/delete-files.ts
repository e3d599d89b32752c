import { z } from 'zod';
import { ContentRefusal, withFile } from '../content-refusal.ts';
import { isUpload, requireRecordPath } from '../file-kind.ts';
import type { Author } from '../git/commit-object.ts';
import { Refusal } from '../refusal.ts';
import { action, type Desk } from './action.ts';
import { commitMessage, path, shared } from './params.ts';
import { recordsNaming } from './records-naming.ts';

const options = z.strictObject({ commitMessage });

/** Deletes several records or uploads as one commit; one that is already gone is no error. */
export const deleteFiles = action(
  z.strictObject({ ...shared, paths: z.array(path).min(1).max(500), options }),
  async (request, desk, author) =>
    remove(request.paths, request.options.commitMessage, desk, author),
);

/** Deletes one record or upload. */
export const deleteFile = action(
  z.strictObject({ ...shared, path, options }),
  async (request, desk, author) =>
    remove([request.path], request.options.commitMessage, desk, author),
);

async function remove(paths: readonly string[], message: string, desk: Desk, author: Author) {
  for (const one of paths) if (!isUpload(one)) requireRecordPath(one);
  const inRepository = paths.map(desk.root.inRepository);
  const saved = await desk.store.save({
    author,
    message,
    paths: inRepository,
    plan: async (snapshot) => {
      for (const upload of paths.filter(isUpload)) {
        const users = await recordsNaming(upload, snapshot.commit, desk);
        refuseUsed(
          upload,
          users.filter((user) => !paths.includes(user)),
        );
      }
      const changes = inRepository.map((one) => ({ path: one, content: undefined }));
      const problems = await desk.validate([], changes);
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
