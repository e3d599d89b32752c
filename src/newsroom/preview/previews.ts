import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { slugAddress } from '../../domain/address.ts';
import { readRecordKey } from '../../domain/record-key.ts';
import type { Build } from '../../publish/make-release.ts';
import { keyOfSlug, slugOfPath } from '../drafts/draft-key.ts';
import type { Draft } from '../drafts/read-drafts.ts';
import { parseFrontMatter, slugOf } from '../front-matter.ts';
import { type KeptCheckout, keptCheckout } from '../git/kept-checkout.ts';
import { siteFiles } from '../http/site-files.ts';
import type { DraftDesk } from '../protocol/action.ts';
import type { Person } from '../protocol/may-do.ts';
import { draftNamed } from '../protocol/require-draft.ts';
import { Refusal } from '../refusal.ts';

/** Where previews stand, under the base path. */
export const previewPath = 'admin/xem-truoc';

/** Builds the page of one record into a folder, under an address of its own. */
export type PreviewBuild = (record: string, siteUrl: string) => Build;

/** Pages of drafts as readers would see them, for signed-in people. */
export type Previews = {
  /** The address of a draft's preview. */
  addressOf(draft: Draft): string;
  answer(c: Context, person: Person): Promise<Response>;
};

type Options = {
  readonly url: URL;
  readonly folder: string;
  readonly build: PreviewBuild;
  today(): string;
};

/** One that takes longer hangs, and would keep all others waiting. */
const longestMs = 60_000;

/** Opens the previews of a desk; each is built when somebody first looks at that state of the draft. */
export function openPreviews(
  desk: () => DraftDesk,
  { url, folder, build, today }: Options,
): Previews {
  const places = new Map<string, Promise<string>>();
  const root = ({ collection, id }: Draft['key']) =>
    `${url.pathname}${previewPath}/${collection}/${encodeURIComponent(id)}/`;
  // Each preview clears its own place as well, so what cannot be cleared now may stay.
  const cleared = rm(folder, { recursive: true, force: true }).catch(() => undefined);
  let checkout: KeptCheckout | undefined;

  async function make({ key, head, savedAt }: Draft, place: string): Promise<string> {
    await cleared;
    await rm(place, { recursive: true, force: true });
    await mkdir(place, { recursive: true });
    const outDir = join(place, 'site');
    checkout ??= keptCheckout(desk().store.repository, join(folder, 'checkout'));
    // One at a time: a small server has not the memory for many, and they would only slow each other.
    const problems = await checkout.at(head, (contentDir) =>
      build(
        `${key.collection}/${key.id}`,
        new URL(root(key), url).href,
      )({
        contentDir,
        contentTime: savedAt,
        today: today(),
        outDir,
        isRenewal: false,
        signal: AbortSignal.timeout(longestMs),
      }),
    );
    if (problems.length === 0) return outDir;
    throw new Refusal(
      422,
      'Chưa dựng được bản xem trước của bài này.',
      problems.map(({ problem, remedy }) => `${problem}: ${remedy}`).join(' '),
    );
  }

  function siteOf(draft: Draft): Promise<string> {
    const { collection, id } = draft.key;
    const name = `${collection}/${id}`;
    const wanted = `${name} ${draft.head} ${today()}`;
    const known = places.get(wanted);
    if (known !== undefined) return known;
    for (const other of places.keys()) if (other.startsWith(`${name} `)) places.delete(other);
    const made = make(draft, join(folder, collection, encodeURIComponent(id)));
    places.set(wanted, made);
    made.catch(() => places.delete(wanted));
    return made;
  }

  return {
    addressOf: ({ key }) => new URL(root(key), url).href,
    answer: async (c, person) => {
      const collection = c.req.param('collection') ?? '';
      const slug = c.req.param('id') ?? '';
      if (readRecordKey(`${collection}/${slug}`) === undefined) throw noPreview();
      const draft = await draftNamed({ collection, slug }, desk(), person);
      const site = await siteOf(draft);
      c.header('Cache-Control', 'no-store');
      const base = root(draft.key);
      if (new URL(c.req.url).pathname === base)
        return c.redirect(base + (await pageOf(draft)), 302);
      const sent = (await siteFiles(base, () => site)(c, async () => undefined)) as Response;
      // The other pages of the portal are not previewed: their place is the portal itself.
      const path = new URL(c.req.url).pathname.slice(base.length);
      return sent.status === 404 ? c.redirect(url.pathname + path, 302) : sent;
    },
  };

  async function pageOf({ key, head }: Draft): Promise<string> {
    const { store, root: content } = desk();
    const snapshot = store.snapshotAt(head);
    const prefix = content.inRepository(`content/${key.collection}`);
    const file = (await snapshot.list(prefix)).find(
      ({ path }) => keyOfSlug(key.collection, slugOfPath(content.forClient(path))).id === key.id,
    );
    const [text] = file === undefined ? [] : await snapshot.read([file.oid]);
    const matter = parseFrontMatter(text?.toString() ?? '');
    const slug = matter && slugOf(matter);
    const record = readRecordKey(`${key.collection}/${key.id}`);
    if (slug === undefined || record === undefined) throw noPreview();
    const [name] = record.split('/') as [Parameters<typeof slugAddress>[0]];
    return slugAddress(name, slug).slice(1);
  }
}

function noPreview(): Refusal {
  return new Refusal(404, 'Bài này không có trang để xem trước.', 'mở bài từ danh sách.');
}
