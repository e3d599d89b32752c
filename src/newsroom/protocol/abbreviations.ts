import { z } from 'zod';
import { parseYaml } from '../../read/parse-yaml.ts';
import { settings } from '../../schema/site.ts';
import type { Abbreviation } from '../../search/documents/other-forms.ts';
import { isPlainFile, type Snapshot } from '../git/snapshot.ts';
import { action, type Desk } from './action.ts';
import { shared } from './params.ts';

const path = 'content/site/abbreviations.yml';

/** The abbreviations that the department keeps, for searches in the editor itself. */
export const abbreviations = action(z.strictObject(shared), async (_params, desk) => ({
  items: await abbreviationsIn(await desk.store.snapshot(), desk),
}));

/** The abbreviations of a commit; none where they cannot be read. */
export async function abbreviationsIn(
  snapshot: Snapshot,
  desk: Desk,
): Promise<readonly Abbreviation[]> {
  const file = await snapshot.find(desk.root.inRepository(path));
  if (file === undefined || !isPlainFile(file)) return [];
  const [bytes] = await snapshot.read([file.oid]);
  const yaml = parseYaml(bytes?.toString() ?? '');
  const read = settings.abbreviations.rule.safeParse('value' in yaml ? yaml.value : undefined);
  return read.success ? read.data.items : [];
}
