import { randomUUID } from 'node:crypto';
import { peoplePath } from '../../src/newsroom/http/people-routes.ts';
import {
  type Act,
  may,
  type Place,
  type Role,
  roleNames,
} from '../../src/newsroom/people/roles.ts';
import { actionNames } from '../../src/newsroom/protocol/answer.ts';
import { type CollectionName, collectionNames, collections } from '../../src/schema/collections.ts';
import { recordText } from '../factories/record-text.ts';
import { buildDay } from '../harness/departments.ts';
import { bar, figure } from './bars.ts';
import { type Answer, asObject, type Client, opened, saving } from './newsroom-client.ts';
import { isAdministrators, newsroomDoors } from './newsroom-doors.ts';
import type { NewsroomProcess } from './newsroom-process.ts';
import { sampleRecord } from './sample-records.ts';

/** What a request is in the table of roles, and how it is asked. */
type Cell = {
  readonly act: Act;
  readonly isOfUnit?: boolean;
  ask(client: Client): Promise<Answer>;
};

/** Those that end a draft or a record come last, so that the others find it. */
function cells(collection: CollectionName, noteId: string): readonly Cell[] {
  const slug = `bang-${collection}`;
  const name = { collection, slug };
  const path = `content/${collection}/${slug}.md`;
  const standing = `content/${collection}/goc-${collection}.md`;
  const asking = (action: string, params: object) => (client: Client) => client.ask(action, params);
  const status = (newStatus: string) =>
    asking('updateUnpublishedEntryStatus', { ...name, newStatus });
  const options = { commitMessage: 'Thử quyền' };
  const reading = {
    unpublishedEntry: name,
    unpublishedEntryDataFile: { ...name, path, id: path },
    unpublishedEntryMediaFile: { ...name, path, id: path },
    getPRMetadata: name,
    getDeployPreview: name,
    getNotes: name,
  };
  return [
    ...Object.entries(reading).map(
      ([action, params]): Cell => ({ act: 'read', ask: asking(action, params) }),
    ),
    { act: 'write-draft', isOfUnit: true, ask: (client) => save(client, path, false) },
    { act: 'comment', ask: asking('addNote', { ...name, note: { content: 'Ý kiến.' } }) },
    { act: 'comment', ask: asking('toggleNoteResolution', { ...name, noteId }) },
    {
      act: 'send-back',
      ask: asking('updateNote', { ...name, noteId, updates: { content: 'Ý khác.' } }),
    },
    { act: 'send-back', ask: asking('deleteNote', { ...name, noteId }) },
    { act: 'send-for-review', isOfUnit: true, ask: status('pending_review') },
    { act: 'send-to-approval', ask: status('pending_publish') },
    { act: 'publish', ask: asking('planPublication', { ...name, day: '2027-01-01' }) },
    { act: 'send-back', ask: status('draft') },
    { act: 'publish', ask: asking('publishUnpublishedEntry', name) },
    { act: 'publish', ask: (client) => save(client, standing, true) },
    {
      act: 'withdraw',
      ask: asking('withdrawRecord', {
        ...{ collection, slug: `goc-${collection}` },
        ...{ reason: 'Thử quyền', day: buildDay },
      }),
    },
    { act: 'delete', ask: asking('deleteFile', { path: standing, options }) },
    { act: 'delete', ask: asking('deleteFiles', { paths: [standing], options }) },
    { act: 'write-draft', isOfUnit: true, ask: asking('deleteUnpublishedEntry', name) },
  ];
}

/** The lists that everybody may ask for, and whether they hold the drafts that the person may read. */
function lists(collection: CollectionName) {
  const slug = `bang-${collection}`;
  const folder = { folder: `content/${collection}`, extension: 'md', depth: 2 };
  const path = `content/${collection}/phu-${collection}.md`;
  const filters = [{ field: 'status', value: 'draft' }];
  const sort = { by: 'title', descending: false };
  return {
    withDrafts: {
      draftList: {},
      unpublishedEntries: {},
      entriesPage: { ...folder, limit: 500, filters, sort },
      searchEntries: { ...folder, query: slug },
    },
    withoutDrafts: {
      info: {},
      abbreviations: {},
      attentionList: {},
      entriesByFolder: folder,
      recordChoices: { ...folder, query: slug },
      entriesByFiles: { files: [{ path }] },
      getEntry: { path },
      checkEntry: { path, raw: '---\n---\n' },
      getMedia: { mediaFolder: 'content/uploads' },
      getMediaFile: { path: 'content/uploads/anh-mau.png' },
    },
  };
}

/** Asks everything that the table of roles speaks of, as each role, and as a contributor of another unit. */
export async function roleMatrix(newsroom: NewsroomProcess): Promise<void> {
  const editor = await newsroom.newPerson('soan', 'editor');
  const doors = await newsroomDoors();
  const actions = new Set<string>();
  const people: { client: Client; role: Role; isOwn: boolean }[] = [];
  for (const role of ['contributor', 'administrator', 'editor', 'approver'] as const) {
    people.push({ client: await newsroom.newPerson(`vai-${role}`, role), role, isOwn: true });
  }
  const stranger = await newsroom.newPerson('don-vi-khac', 'contributor', 'phu-units');
  people.unshift({ client: stranger, role: 'contributor', isOwn: false });
  if (people.length !== roleNames.length + 1) throw new Error('A role is missing from the drill.');

  for (const { client } of people) {
    const { ask } = client;
    client.ask = (action, params) => {
      actions.add(action);
      return ask(action, params);
    };
  }

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
      const name = { collection, slug: `bang-${collection}` };
      const noted = await editor.ask('addNote', { ...name, note: { content: 'Của người soạn.' } });
      const isReader = role !== 'contributor' || isOwn;
      const { withDrafts, withoutDrafts } = lists(collection);
      for (const [action, params] of Object.entries({ ...withDrafts, ...withoutDrafts })) {
        const { status, text: told } = await client.ask(action, params);
        const isTold = told.includes(`"bang-${collection}`) || told.includes(`/bang-${collection}`);
        asked += 1;
        allowed += 1;
        if (status === 200 && isTold === (isReader && action in withDrafts)) continue;
        wrong.push(
          `${client.login} ${action} ${collection}: ${status}, ${isTold ? 'có' : 'không'}`,
        );
      }
      for (const { act, isOfUnit, ask } of cells(
        collection,
        String(asObject(noted.json.note).id),
      )) {
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
    await cell('see-audit', 'newsroom', () => client.get(`${peoplePath}/nhat-ky`));
    for (const { method, path } of doors.filter(isAdministrators)) {
      const at = path.replace(':id', randomUUID());
      await cell('manage-people', 'newsroom', () =>
        method === 'GET' ? client.get(`${peoplePath}${at}`) : client.people(at, {}),
      );
    }
    await cell('write-settings', 'site', () => save(client, 'content/site/fields.yml', true));
  }
  figure(
    `${asked} việc: ${roleNames.length} vai trò × ${collectionNames.length} nhóm × việc, ${allowed} được phép, ${asked - allowed} bị cấm`,
  );
  const missed = actionNames.filter((one) => !actions.has(one));
  bar(
    missed.length === 0,
    `${actionNames.length} lệnh của tòa soạn, ${missed.length} chưa hỏi ${missed.join(', ')}`,
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
