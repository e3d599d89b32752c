import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Library } from '../../src/domain/library.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { readLibrary } from '../../src/read/library.ts';
import { verifySite } from '../../src/verify/verify-site.ts';
import { builtSite } from '../harness/built-site.ts';
import { buildDay, type DepartmentId, departments } from '../harness/departments.ts';

/** A copy of a department's built site, to break on purpose; it ends with the scope that made it (`using`). */
export interface BrokenSite extends Disposable {
  folder: string;
  siteUrl: URL;
  library: Library;
  /** Changes the text of a file. */
  edit(file: string, change: (text: string) => string): void;
  write(file: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** What the verification says of it, with other content than it was built from when given. */
  verify(library?: Library): Promise<Problem[]>;
}

/** Copies a department's site as it was built for this run of the tests. */
export async function brokenSite(id: DepartmentId): Promise<BrokenSite> {
  const { folder: original, siteUrl: address } = builtSite(id);
  const content = departments.find((one) => one.id === id)?.content ?? '';
  const { library } = await readLibrary(content);
  const folder = mkdtempSync(join(tmpdir(), 'hoa-broken-'));
  cpSync(original, folder, { recursive: true });
  const siteUrl = new URL(address);
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    siteUrl,
    library,
    edit: (file, change) => {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${file} stayed as it was.`);
      write(file, after);
    },
    write,
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    verify: (other = library) => verifySite(folder, { siteUrl, library: other, today: buildDay }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
