import type { Problem } from '../domain/problem.ts';
import { feeds } from './feeds.ts';
import { hiddenUploads } from './hidden-uploads.ts';
import { links } from './links.ts';
import { nothingHidden } from './nothing-hidden.ts';
import { search } from './search.ts';
import { shareFiles } from './share-files.ts';
import { type Expected, openSite, type SiteCheck } from './site.ts';
import { weights } from './weights.ts';
import { whole } from './whole.ts';

/** One step, for the person who waits: its name and its seconds. */
export type Progress = (step: string, seconds: number) => void;

type Steps = readonly (readonly [step: string, check: SiteCheck])[];

/** What must hold even of a site that is made in haste to take a story down. */
export const privacyChecks: Steps = [
  ['Chữ không công khai', nothingHidden],
  ['Ảnh, tệp không công khai', hiddenUploads],
  ['Tệp để chia sẻ', shareFiles],
];

/** Everything that readers may expect of a site. */
export const allChecks: Steps = [
  ['Đủ trang', whole],
  ['Địa chỉ, liên kết', links],
  ['Nguồn tin, dữ liệu', feeds],
  ...privacyChecks,
  ['Độ nặng của trang', weights],
  ['Tìm kiếm', search],
];

/**
 * Looks at a built site as readers receive it, before they do: everything wrong with it, at the
 * record's file where one is to blame. The content itself was checked before it was built.
 */
export async function verifySite(
  folder: string,
  expected: Expected,
  progress: Progress = () => {},
  checks: Steps = allChecks,
): Promise<Problem[]> {
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    progress(step, (performance.now() - started) / 1000);
    return result;
  };
  const site = await timed('Đọc các trang', () => openSite(folder, expected));
  const problems: Problem[] = [];
  for (const [step, check] of checks) problems.push(...(await timed(step, () => check(site))));
  return problems;
}
