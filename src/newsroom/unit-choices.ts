import { parseFrontMatter } from './front-matter.ts';
import { isPlainFile } from './git/snapshot.ts';
import type { UnitChoice } from './http/administrator-routes.ts';
import type { Desk } from './protocol/action.ts';

/** The units that the published content has, by their names. */
export async function unitChoices(desk: Desk): Promise<readonly UnitChoice[]> {
  const snapshot = await desk.store.snapshot();
  const files = (await snapshot.list(desk.root.inRepository('content/units'))).filter(isPlainFile);
  const texts = await snapshot.read(files.map(({ oid }) => oid));
  return files
    .map(({ path }, at) => {
      const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
      const title: unknown = parseFrontMatter(texts[at]?.toString() ?? '')?.document.get('title');
      return { id, title: typeof title === 'string' ? title : id };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'vi'));
}
