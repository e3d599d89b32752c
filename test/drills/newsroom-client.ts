import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Role } from '../../src/newsroom/people/roles.ts';

/** An answer of the newsroom: its JSON, or its text when it is none. */
export type Answer = {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
};

/** What is sent besides the method and the path. */
export type Sending = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** A signed-in person, who speaks to the newsroom as a browser does. */
export type Client = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  cookie: string;
  /** Asks an action of Decap's protocol. */
  ask: (action: string, params?: object) => Promise<Answer>;
  /** Asks what has to do with accounts. */
  people(path: string, body: object): Promise<Answer>;
  get(path: string): Promise<Answer>;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a request with exactly these headers; throws when no whole answer comes. */
export function send(
  url: string,
  method: string,
  { headers = {}, body }: Sending = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson = /^application\/json/.test(response.headers['content-type'] ?? '');
        resolve({
          status: response.statusCode ?? 0,
          json: isJson ? asObject(JSON.parse(text)) : {},
          text,
          headers: response.headers,
        });
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close an idle line at the very moment of its next use; browsers ask again, too.
      const isIdleLine = sent.reusedSocket && error.code === 'ECONNRESET';
      if (isIdleLine) send(url, method, { headers, ...(body && { body }) }).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}

/** Speaks for a person at the newsroom of this address, `http://127.0.0.1:4321/`. */
export function newsroomClient(
  url: string,
  person: { readonly login: string; readonly name: string; readonly role: Role },
): Client {
  const { origin } = new URL(url);
  const post = (path: string, body: object) =>
    send(`${url}admin/api/${path}`, 'POST', {
      headers: { origin, cookie: client.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const client: Client = {
    ...person,
    cookie: '',
    ask: (action, params = {}) =>
      post('v1', { branch: 'main', action, params: { branch: 'main', ...params } }),
    people: async (path, body) => {
      const answer = await post(`nguoi${path}`, body);
      const [pair] = answer.headers['set-cookie']?.[0]?.split(';') ?? [];
      if (pair !== undefined) client.cookie = pair;
      return answer;
    },
    get: (path) => send(url + path, 'GET', { headers: { cookie: client.cookie } }),
  };
  return client;
}

/** What one save tells. */
export type SaveMore = {
  readonly base?: string | undefined;
  readonly isNew?: boolean;
  /** Saves for readers at once. */
  readonly direct?: boolean;
  readonly assets?: readonly object[];
};

/** Parameters of a save of one record. */
export function saving(path: string, raw: string, more: SaveMore = {}): object {
  const { base, isNew = false, direct = false, assets = [] } = more;
  const [, collectionName = '', slug = ''] = /^content\/([^/]+)\/(.+)\.md$/.exec(path) ?? [];
  return {
    dataFiles: [{ slug, path, raw, ...(base && { base }) }],
    assets,
    options: {
      commitMessage: `Sửa ${path}`,
      collectionName,
      useWorkflow: !direct,
      newEntry: isNew,
      status: 'draft',
    },
  };
}

/** A record as an editor opens it: its draft, else what readers see. */
export async function opened(
  client: Client,
  path: string,
): Promise<{ text: string; base: string | undefined }> {
  const [, collection = '', slug = ''] = /^content\/([^/]+)\/(.+)\.md$/.exec(path) ?? [];
  const name = { collection, slug };
  const draft = await client.ask('unpublishedEntryDataFile', { ...name, path, id: path });
  if (draft.status === 200) return { text: String(draft.json.data), base: String(draft.json.id) };
  const { json } = await client.ask('getEntry', { path });
  const id = asObject(json.file).id;
  return { text: String(json.data ?? ''), base: typeof id === 'string' ? id : undefined };
}

/** The newest text of a record that another saved first, as the refusal of a save tells it. */
export function newestBase({ status, json }: Answer): { text: string; base: string } | undefined {
  const [file] = Array.isArray(json.conflict) ? json.conflict.map(asObject) : [];
  const { theirs, theirsId } = file ?? {};
  if (status !== 409 || typeof theirs !== 'string' || typeof theirsId !== 'string')
    return undefined;
  return { text: theirs, base: theirsId };
}

/** A value of JSON as an object; anything else has nothing in it. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
