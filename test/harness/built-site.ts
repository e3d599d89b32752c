import { inject } from 'vitest';
import { type DepartmentId, departments } from './departments.ts';

/** A department's site as it was built for this run of the tests. */
export interface BuiltSite {
  id: DepartmentId;
  folder: string;
  /** Public address, ending with a slash. */
  siteUrl: string;
  /** The path of the public address: `/` or `/thi-dua/`. */
  base: string;
}

/** The built site of a department; throws the build's own messages when there is none. */
export function builtSite(id: DepartmentId): BuiltSite {
  const department = departments.find((one) => one.id === id);
  const outcome = inject('builtSites')[id];
  if (!department || !outcome) throw new Error(`No test site was asked for “${id}”.`);
  if ('problem' in outcome) throw new Error(outcome.problem);
  const { siteUrl } = department;
  return { id, folder: outcome.folder, siteUrl, base: new URL(siteUrl).pathname };
}
