import {
  type Act,
  may,
  type Place,
  type Role,
  roleNames,
} from '../../src/newsroom/people/roles.ts';
import { type CollectionName, collectionNames, collections } from '../../src/schema/collections.ts';
import { recordText } from '../factories/record-text.ts';
import { bar, figure } from './bars.ts';
import { type Answer, type Client, opened, saving } from './newsroom-client.ts';
import type { NewsroomProcess } from './newsroom-process.ts';
import { sampleRecord } from './sample-records.ts';

/** What a request is in the table of roles, and how it is asked. */
type Cell = {
  readonly act: Act;
  readonly isOfUnit?: boolean;
  ask(client: Client): Promise<Answer>;
};

/** Those that end a draft or a record come last, so that the others find it. */
function cells(collection: CollectionName): readonly Cell[] {
  const slug = `bang-${collection}`;
  const name = { collection, slug };
  const path = `content/${collection}/${slug}.md`;
  const status = (newStatus: string) => (client: Client) =>
    client.ask('updateUnpublishedEntryStatus', { ...name, newStatus });
  const message = { options: { commitMessage: 'Thử quyền' } };
  return [
    { act: 'read', ask: (client) => client.ask('unpublishedEntry', name) },
    { act: 'write-draft', isOfUnit: true, ask: (client) => save(client, path, false) },
    {
      act: 'comment',
      ask: (client) => client.ask('addNote', { ...name, note: { content: 'Ý kiến.' } }),
    },
    { act: 'send-for-review', isOfUnit: true, ask: status('pending_review') },
    { act: 'send-to-approval', ask: status('pending_publish') },
    {
      act: 'publish',
      ask: (client) => client.ask('planPublication', { ...name, day: '2027-01-01' }),
    },
    { act: 'send-back', ask: status('draft') },
    {
      act: 'publish',
      ask: (client) => save(client, `content/${collection}/goc-${collection}.md`, true),
    },
    {
      act: 'delete',
      ask: (client) =>
        client.ask('deleteFile', {
          path: `content/${collection}/goc-${collection}.md`,
          ...message,
        }),
    },
    {
      act: 'write-draft',
      isOfUnit: true,
      ask: (client) => client.ask('deleteUnpublishedEntry', name),
    },
  ];
}

/** Asks everything that the table of roles speaks of, as each role, and as a contributor of another unit. */
export async function roleMatrix(newsroom: NewsroomProcess): Promise<void> {
  const editor = await newsroom.newPerson('soan', 'editor');
  const people: { client: Client; role: Role; isOwn: boolean }[] = [];
  for (const role of ['contributor', 'administrator', 'editor', 'approver'] as const) {
    people.push({ client: await newsroom.newPerson(`vai-${role}`, role), role, isOwn: true });
  }
  const stranger = await newsroom.newPerson('don-vi-khac', 'contributor', 'phu-units');
  people.unshift({ client: stranger, role: 'contributor', isOwn: false });
  if (people.length !== roleNames.length + 1) throw new Error('A role is missing from the drill.');

  let [asked, allowed] = [0, 0];
  const wrong: string[] = [];
  const hold = async (what: string, isAllowed: boolean, ask: () => Promise<Answer>) => {
    const before = isAllowed ? '' : newsroom.git('for-each-ref');
    const { status, json } = await ask();
    // 409: what nobody may do as long as nobody has sent it to approval.
    const isRefused = [403, 409].includes(status) && String(json.error).includes('Cách sửa: ');
    const isUntouched = isAllowed || newsroom.git('for-each-ref') === before;
    asked += 1;
    allowed += isAllowed ? 1 : 0;
    const isWrong = isAllowed ? status === 403 || status === 401 : !isRefused || !isUntouched;
    if (isWrong) wrong.push(`${what}: ${status} ${json.error ?? ''}`);
  };
  for (const collection of collectionNames) {
    const fields = collections[collection].fields;
    const text = recordText({ ...sampleRecord(collection, `bang-${collection}`, 'required') });
    for (const { client, role, isOwn } of people) {
      const path = `content/${collection}/bang-${collection}.md`;
      await editor.ask('persistEntry', saving(path, text, { isNew: true }));
      for (const { act, isOfUnit, ask } of cells(collection)) {
        const isOfTheirs = act === 'read' ? isOwn : isOwn && 'unit' in fields;
        const isUnitAsked = role === 'contributor' && (isOfUnit === true || act === 'read');
        const isTheirs = !isUnitAsked || isOfTheirs;
        const what = `${client.login} ${act} ${collection}`;
        const isAllowed = may(role, act, collection) && isTheirs;
        await hold(what, isAllowed, () => ask(client));
      }
    }
  }
  for (const { client, role } of people) {
    const cell = (act: Act, place: Place, ask: () => Promise<Answer>) =>
      hold(`${client.login} ${act} ${place}`, may(role, act, place), ask);
    const pdf = Buffer.from(`%PDF-1.4\n${client.login}\n%%EOF`).toString('base64');
    const asset = { path: `content/uploads/${client.login}.pdf`, content: pdf, encoding: 'base64' };
    const options = { commitMessage: 'Thử quyền' };
    await cell('upload', 'uploads', () => client.ask('persistMedia', { asset, options }));
    await cell('delete', 'uploads', () => client.ask('deleteFile', { path: asset.path, options }));
    await cell('see-audit', 'newsroom', () => client.get('admin/api/nguoi/nhat-ky'));
    await cell('manage-people', 'newsroom', () => client.get('admin/api/nguoi/danh-sach'));
    await cell('manage-people', 'newsroom', () => client.people('/danh-sach', {}));
    await cell('write-settings', 'site', () => save(client, 'content/site/fields.yml', true));
  }
  figure(
    `${asked} việc: ${roleNames.length} vai trò × ${collectionNames.length} nhóm × việc, ${allowed} được phép, ${asked - allowed} bị cấm`,
  );
  bar(
    wrong.length === 0,
    `bảng quyền qua HTTP: ${wrong.length} chỗ sai ${wrong.slice(0, 12).join('\n')}`,
  );
}

async function save(client: Client, path: string, direct: boolean): Promise<Answer> {
  const { text, base } = path.endsWith('.yml')
    ? await settings(client, path)
    : await opened(client, path);
  return client.ask('persistEntry', saving(path, `${text}\n`, { base, direct }));
}

async function settings(client: Client, path: string) {
  const { json } = await client.ask('getEntry', { path });
  return { text: String(json.data), base: undefined };
}
