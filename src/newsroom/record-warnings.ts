import { endingSoon } from '../checks/ending-soon.ts';
import { heldBackPortraits } from '../checks/held-back-portraits.ts';
import { publishedEarly } from '../checks/published-early.ts';
import { type RatingHosts, ratingHost } from '../checks/rating-host.ts';
import { gap, unfilledRecords, unfilledSetting } from '../checks/unfilled.ts';
import type { Problem } from '../domain/problem.ts';
import { readFields, readRecordFile } from '../read/record-file.ts';
import { collectionNames } from '../schema/collections.ts';
import { type SettingName, settingNames, settings } from '../schema/site.ts';
import { collectionOf } from './file-kind.ts';
import { isPlainFile, type Snapshot } from './git/snapshot.ts';
import type { Desk } from './protocol/action.ts';

// Reading every record takes seconds; only those with such a day, or a gap, can be warned of.
const hasDay = /^[ \t]*(?:publishUntil|until|given|guardianGiven|eventDay):/m;

/** Opens what should be told of published records on a day; it is worked out once a commit and day. */
export function openRecordWarnings(
  { store, root }: Pick<Desk, 'store' | 'root'>,
  today: () => string,
  hosts: RatingHosts,
): () => Promise<readonly Problem[]> {
  let known: { of: string; problems: Promise<readonly Problem[]> } | undefined;
  return async () => {
    const [now, day] = [await store.snapshot(), today()];
    const of = `${now.commit} ${day}`;
    if (known?.of !== of) known = { of, problems: warningsOf(now, root, day, hosts) };
    return known.problems;
  };
}

async function warningsOf(
  now: Snapshot,
  root: Desk['root'],
  today: string,
  hosts: RatingHosts,
): Promise<readonly Problem[]> {
  const files = (await now.list(root.inRepository('content'))).filter(isPlainFile);
  const named = files.flatMap(({ path: stored, oid }) => {
    const path = root.forClient(stored);
    const collection = collectionNames.find((name) => name === collectionOf(path));
    return collection === undefined || !path.endsWith('.md') ? [] : [{ collection, path, oid }];
  });
  const texts = await now.read(named.map(({ oid }) => oid));
  const records = named.flatMap(({ collection, path }, at) => {
    const bytes = texts[at];
    const text = bytes?.toString() ?? '';
    if (bytes === undefined || !(hasDay.test(text) || gap.test(text))) return [];
    return readRecordFile(collection, path, bytes).value ?? [];
  });
  return [
    ...heldBackPortraits({ records }, today),
    ...endingSoon({ records }, today),
    ...publishedEarly({ records }),
    ...unfilledRecords(records),
    ...(await settingWarnings(now, root)),
    ...(await ratingWarnings(now, root, hosts)),
  ];
}

async function settingWarnings(now: Snapshot, root: Desk['root']): Promise<readonly Problem[]> {
  const found = settingNames.map(async (name) => {
    const { path, text } = await settingFile(now, root, name);
    if (!gap.test(text)) return [];
    const { value } = readFields(path, settings[name], { text, firstLine: 1 });
    return value === undefined ? [] : unfilledSetting(path, name, value);
  });
  return (await Promise.all(found)).flat();
}

async function ratingWarnings(
  now: Snapshot,
  root: Desk['root'],
  hosts: RatingHosts,
): Promise<readonly Problem[]> {
  const { path, text } = await settingFile(now, root, 'services');
  const { value } = readFields(path, settings.services, { text, firstLine: 1 });
  const endpoint = value?.ratingEndpoint;
  return typeof endpoint === 'string' ? ratingHost(endpoint, hosts, path) : [];
}

async function settingFile(
  now: Snapshot,
  root: Desk['root'],
  name: SettingName,
): Promise<{ path: string; text: string }> {
  const path = `content/site/${name}.yml`;
  const file = await now.find(root.inRepository(path));
  const isThere = file !== undefined && isPlainFile(file);
  const [bytes] = isThere ? await now.read([file.oid]) : [];
  return { path, text: bytes?.toString() ?? '' };
}
