import type { ConflictFile } from '../newsroom-error.ts';

/** What a save has taken in that its form does not show yet, and the version that the form shows. */
export interface MergedSave {
  conflict: ConflictFile;
  version: string | undefined;
}

const merged = new Map<string, MergedSave>();

/** Remembers that a save of this file has brought another's work into it. */
export function rememberMerged(path: string, save: MergedSave): void {
  // Of several that came in between, the form still shows what stood before the first.
  merged.set(path, { ...save, version: merged.get(path)?.version ?? save.version });
}

/** True until the form shows what the save has made of the file. */
export function isMerged(path: string): boolean {
  return merged.has(path);
}

/** What a save has taken in, told once. */
export function takeMerged(path: string): MergedSave | undefined {
  const save = merged.get(path);
  merged.delete(path);
  return save;
}
