import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { buildAdmin } from '../../../src/integrations/admin-bundle.ts';
import { openAddressBook } from '../../../src/newsroom/address-book.ts';
import { contentRoot } from '../../../src/newsroom/content-path.ts';
import { openDrafts } from '../../../src/newsroom/drafts/drafts.ts';
import { openGitStore } from '../../../src/newsroom/git/git-store.ts';
import { runGit } from '../../../src/newsroom/git/run-git.ts';
import { explainError } from '../../../src/newsroom/http/explain-error.ts';
import { listenOnLoopback } from '../../../src/newsroom/http/listen.ts';
import { ownPagesOnly } from '../../../src/newsroom/http/own-pages-only.ts';
import { peopleRoutes } from '../../../src/newsroom/http/people-routes.ts';
import { securityHeaders } from '../../../src/newsroom/http/security-headers.ts';
import { sessionCookie } from '../../../src/newsroom/http/session-cookie.ts';
import { signedIn } from '../../../src/newsroom/http/signed-in.ts';
import { siteFiles } from '../../../src/newsroom/http/site-files.ts';
import { mayByRole } from '../../../src/newsroom/people/draft-rights.ts';
import { openPeople, type People } from '../../../src/newsroom/people/open-people.ts';
import type { SignInRules } from '../../../src/newsroom/people/sign-in-rules.ts';
import type { DraftDesk } from '../../../src/newsroom/protocol/action.ts';
import { answer } from '../../../src/newsroom/protocol/answer.ts';
import { launchChromium } from '../../harness/chromium.ts';
import { type EditorPage, newRepository, openPage } from '../editor-desk.ts';

/** The editor in a real browser before a newsroom that asks who is there. */
export interface PeopleDesk {
  url: string;
  people: People;
  clock: { now: number };
  /** Git's answer about the content. */
  git(...args: string[]): Promise<string>;
  /** Changes a file of what readers see, as somebody with a clone does. */
  writeMain(path: string, text: string): Promise<void>;
  openPage(): Promise<EditorPage>;
  close(): Promise<void>;
}

/** What a test may add to the desk: rules for records, what somebody should look at. */
type DeskRules = Partial<Pick<DraftDesk, 'validate' | 'warnings' | 'publishingProblems'>>;

function draftDesk(repository: string, rules: DeskRules): DraftDesk {
  const store = openGitStore({ repository, ref: 'refs/heads/main' });
  return {
    name: 'thử',
    store,
    drafts: openDrafts(store),
    root: contentRoot('content'),
    addressBook: openAddressBook(),
    today: () => '2026-01-31',
    mayDo: mayByRole,
    validate: async () => [],
    onSaved: () => undefined,
    ...rules,
  };
}

/** Opens a newsroom with people, under a base path, `/` or `/thi-dua/`. */
export async function openPeopleDesk(
  base: string,
  { signIn, ...rules }: DeskRules & { readonly signIn?: SignInRules } = {},
): Promise<PeopleDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-dep-people-'));
  const repository = join(folder, 'content.git');
  const written = await newRepository(join(folder, 'repository'));
  await runGit(folder, ['clone', '--quiet', '--bare', written, repository]);
  const desk = draftDesk(repository, rules);
  const clock = { now: Date.now() };
  const people = openPeople(join(folder, 'data'), () => clock.now, signIn);
  await buildAdmin(join(folder, 'site'), {
    siteUrl: `https://tinh.example${base}`,
    basePath: base,
    agency: 'Sở Tư pháp tỉnh Khánh Hòa',
  });

  const app = new Hono();
  app.onError(explainError);
  app.use(securityHeaders(`${base}admin/`));
  app.get(`${base}admin/health`, (c) =>
    c.json({ status: 'ok', publishing: 'idle', published: null, problems: [] }),
  );
  const units = async () => [{ id: 'so-tu-phap', title: 'Sở Tư pháp' }];
  app.route('/', peopleRoutes(people, { base, units }));
  const door = signedIn(people, sessionCookie(base));
  app.post(`${base}admin/api/v1`, ownPagesOnly(), door, async (c) =>
    c.json((await answer(await c.req.json(), desk, c.var.person)) as object | null),
  );
  app.get(
    '*',
    siteFiles(base, () => join(folder, 'site')),
  );

  const { port, close } = await listenOnLoopback(app.fetch, 0);
  const origin = `http://127.0.0.1:${port}`;
  const browser = await launchChromium();
  return {
    url: `${origin}${base}admin/`,
    people,
    clock,
    git: async (...args) => (await runGit(repository, args)).toString(),
    writeMain: async (path, text) => {
      await writeFile(join(written, path), text);
      await runGit(written, ['fetch', '--quiet', repository, 'main']);
      await runGit(written, ['reset', '--quiet', '--soft', 'FETCH_HEAD']);
      await runGit(written, ['commit', '--quiet', '--message', 'Sửa tay', '--', path]);
      await runGit(written, ['push', '--quiet', repository, 'main']);
    },
    openPage: () => openPage(browser, origin),
    close: async () => {
      await browser.close();
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
