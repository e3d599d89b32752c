import { statSync } from 'node:fs';
import { checkLibrary } from '../checks/check-library.ts';
import type { Library } from '../domain/library.ts';
import type { Problem } from '../domain/problem.ts';
import { readLibrary } from '../read/library.ts';
import { type Surroundings, WrongSetting } from '../read/surroundings.ts';

/** A content folder as it was read, and everything wrong in it, from unreadable files to broken links. */
export interface CheckedContent {
  library: Library;
  problems: Problem[];
}

/** Reads and checks a content folder; throws `WrongSetting` when there is none. */
export async function checkedContent(
  surroundings: Pick<Surroundings, 'contentFolder' | 'allowSamples'>,
): Promise<CheckedContent> {
  const { contentFolder, allowSamples } = surroundings;
  if (statSync(contentFolder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new WrongSetting(
      `CONTENT_DIR: không có thư mục “${contentFolder}”. Cách sửa: sửa lại đường dẫn.`,
    );
  }
  const { library, problems } = await readLibrary(contentFolder);
  return { library, problems: [...problems, ...checkLibrary(library, { allowSamples })] };
}
