import { type KeptAnswers, openKeptAnswers } from './kept-answers.ts';
import { isEditors, kindOf } from './kind-of.ts';
import { notHere } from './not-here.ts';
import { cacheName, deleteCaches } from './own-caches.ts';
import type { Fetching, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const { scope } = self.registration;
const name = cacheName(scope);
const plain = (address: string) => address.replace(/[?#].*$/, '');

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) =>
  event.waitUntil(deleteCaches(scope, name).then(() => self.clients.claim())),
);

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const kind = kindOf(url, scope);
  if (method !== 'GET' || kind === undefined) return;
  if (kind === 'page' && mode !== 'navigate') return;
  const answered = openKeptAnswers(name).then((kept) =>
    kind === 'page' ? page(event.request, kept) : asset(event, kept),
  );
  // A device that refuses to keep anything must not be without its line as well.
  event.respondWith(
    answered.then(
      ({ answer }) => answer,
      () => fetch(event.request),
    ),
  );
  event.waitUntil(answered.then(({ after }) => after));
});

// The page that was open before the worker ran names itself and its files.
self.addEventListener('message', (event) => event.waitUntil(keepNamed(event.data)));

async function keepNamed(addresses: unknown): Promise<void> {
  if (!Array.isArray(addresses)) return;
  const kept = await openKeptAnswers(name);
  for (const address of addresses.map(String)) {
    if (kindOf(address, scope) === undefined) continue;
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) await kept.keep(plain(address), answer);
  }
}

interface Answered {
  answer: Response;
  /** What is still to do when the reader has the answer. */
  after?: Promise<void>;
}

/** From the line as long as there is one: what has been taken back must not come from the device. */
async function page(request: Request, kept: KeptAnswers): Promise<Answered> {
  const address = plain(request.url);
  try {
    const answer = await fetch(request);
    const after = answer.ok
      ? kept.keep(address, answer.clone())
      : forgetGone(address, answer, kept);
    return { answer, after };
  } catch {
    return { answer: (await kept.find(address)) ?? notHere(scope) };
  }
}

/** Gone, or moved elsewhere; a server in trouble (5xx) takes nothing away. */
async function forgetGone(address: string, answer: Response, kept: KeptAnswers): Promise<void> {
  const isElsewhere = answer.type === 'opaqueredirect';
  if (isElsewhere || answer.status === 404 || answer.status === 410) await kept.forget(address);
}

/** From the device when it is there: its name changes with its content. */
async function asset({ request, clientId }: Fetching, kept: KeptAnswers): Promise<Answered> {
  const opener = await self.clients.get(clientId);
  // What the editor loads is none of the worker's business, public pictures too.
  if (isEditors(opener?.url ?? '', scope)) return { answer: await fetch(request) };
  const found = await kept.find(request.url);
  if (found !== undefined) return { answer: found, after: kept.use(request.url, found.clone()) };
  const answer = await fetch(request);
  return answer.ok ? { answer, after: kept.keep(request.url, answer.clone()) } : { answer };
}
