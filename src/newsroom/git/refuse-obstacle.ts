import { Refusal } from '../refusal.ts';
import { isFolder, isPlainFile, type Snapshot } from './snapshot.ts';

/** Throws when a link or a file stands where a folder is needed: Git would quietly replace it. */
export async function refuseObstacle(now: Snapshot, path: string): Promise<void> {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const at = parts.slice(0, depth).join('/');
    const found = await now.find(at);
    if (found === undefined) return;
    const isFine = depth === parts.length ? isPlainFile(found) : isFolder(found);
    if (!isFine) throw notAFile(at);
  }
}

function notAFile(path: string): Refusal {
  return new Refusal(
    403,
    `“${path}” trong kho là liên kết hoặc thư mục, không phải tệp thông thường.`,
    'chọn tên khác, hoặc nhờ người quản trị bỏ liên kết ấy khỏi kho.',
  );
}
