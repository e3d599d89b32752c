import { existsSync } from 'node:fs';
import { checkLibrary } from '../checks/check-library.ts';
import type { Problem } from '../domain/problem.ts';
import { readLibrary } from '../read/library.ts';
import { type Surroundings, WrongSetting } from '../read/surroundings.ts';

/** Everything wrong in a content folder, from unreadable files to broken links. */
export async function contentProblems({
  contentFolder,
  allowSamples,
}: Surroundings): Promise<Problem[]> {
  if (!existsSync(contentFolder)) {
    throw new WrongSetting(
      `CONTENT_DIR: không có thư mục “${contentFolder}”. Cách sửa: sửa lại đường dẫn.`,
    );
  }
  const { library, problems } = await readLibrary(contentFolder);
  return library === undefined
    ? problems
    : [...problems, ...checkLibrary(library, { allowSamples })];
}
