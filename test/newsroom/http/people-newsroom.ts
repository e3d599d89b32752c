import { request } from 'node:http';
import { Hono } from 'hono';
import { explainError } from '../../../src/newsroom/http/explain-error.ts';
import { listenOnLoopback } from '../../../src/newsroom/http/listen.ts';
import { peopleRoutes } from '../../../src/newsroom/http/people-routes.ts';
import { openPeople, type People } from '../../../src/newsroom/people/open-people.ts';
import type { SignInRules } from '../../../src/newsroom/people/sign-in-rules.ts';

/** An answer: its JSON, and the cookie that it sets. */
export type Answer = {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly setCookie: string | undefined;
};

/** A browser that keeps its session's cookie. */
export type Client = {
  cookie: string | undefined;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
};

/** A real server that has only people. */
export type PeopleNewsroom = {
  readonly people: People;
  readonly clock: { now: number };
  readonly origin: string;
  client(address?: string): Client;
  close(): Promise<void>;
};

const base = '/thi-dua/';

/** Opens the people of a data folder behind a real server. */
export async function peopleNewsroom(
  dataDir: string,
  rules?: SignInRules,
): Promise<PeopleNewsroom> {
  const clock = { now: Date.now() };
  const people = openPeople(dataDir, () => clock.now, rules);
  const app = new Hono();
  app.onError(explainError);
  const units = async () => [{ id: 'van-phong-so', title: 'Văn phòng Sở' }];
  app.route('/', peopleRoutes(people, { base, units }));
  const { port, close } = await listenOnLoopback(app.fetch, 0);
  const origin = `http://127.0.0.1:${port}`;
  return { people, clock, origin, close, client: (address) => newClient(origin, address) };
}

function newClient(origin: string, address = '10.0.0.1'): Client {
  const ask = async (method: string, path: string, body: string | undefined, more: object) => {
    const headers = {
      'x-real-ip': address,
      ...(client.cookie === undefined ? {} : { cookie: client.cookie }),
      ...(body === undefined ? {} : { origin, 'content-type': 'application/json' }),
      ...more,
    };
    const answer = await send(`${origin}${base}admin/api/nguoi${path}`, method, headers, body);
    if (answer.setCookie !== undefined) {
      const [pair = ''] = answer.setCookie.split(';');
      client.cookie = pair.endsWith('=') ? undefined : pair;
    }
    return answer;
  };
  const client: Client = {
    cookie: undefined,
    get: (path) => ask('GET', path, undefined, {}),
    post: (path, body = {}, headers = {}) => ask('POST', path, JSON.stringify(body), headers),
  };
  return client;
}

/** Unlike `fetch` it lets a test set any header. */
function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: string | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode ?? 0,
          json: text.startsWith('{') ? JSON.parse(text) : { text },
          setCookie: response.headers['set-cookie']?.[0],
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
