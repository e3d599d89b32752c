import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { collectionNames, collections } from '../../src/schema/collections.ts';
import type { Field } from '../../src/schema/field.ts';
import { walkFields } from '../../src/schema/walk.ts';
import { recordText } from '../factories/record-text.ts';
import { launchChromium } from '../harness/chromium.ts';
import { bar, figure } from './bars.ts';
import { enter } from './enter.ts';
import { asObject, type Client, saving } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';
import { plainRecords, type RecordValues, sampleRecord } from './sample-records.ts';

/** What a text field is given; the shortest fits a field of twenty letters. */
const inText = [
  '<svg onload=__x()>',
  '<script>__x()</script>',
  '"><img src=x onerror="__x()">',
  "' autofocus onfocus='__x()' tabindex='1",
  '</title></script></style><script>__x()</script>',
  '&lt;script&gt;__x()&lt;/script&gt;{{__x()}}',
  'javascript:__x()',
];

/** What a rich text is given, one after another in one story. */
const inStory = [
  ...inText,
  '[bấm](javascript:__x())',
  '[bấm](https://vi-du.example/"onmouseover="__x\\(\\))',
  '[bấm](data:text/html;base64,PHNjcmlwdD5fX3goKTwvc2NyaXB0Pg==)',
  '![ảnh](/uploads/anh-mau.png"onerror="__x\\(\\))',
  '<https://vi-du.example/"onclick=__x()>',
  '```html"><script>__x()</script>\n<script>__x()</script>\n```',
  '::quote{text="<img src=x onerror=__x()>" by="\\"><svg onload=__x()>"}',
  '::figure{image="/uploads/anh-mau.png" alt="\\"onerror=\\"__x()" caption="<script>__x()</script>"}',
  '::video{src="javascript:__x()"}',
  '<iframe srcdoc="<script>parent.__x()</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=__x()>',
];

/** A script that ran, or markup that would run by a click. */
type Hit = { readonly where: string; readonly what: string };

const content = join(import.meta.dirname, '../../examples/khoi-dau');

/**
 * Writes scripts into every text of every collection, as an approver could; then opens every page of
 * the site that the real build makes of them, and a preview of each, in Chromium. The browser ignores the
 * content security policy here: no page may need it.
 */
export async function storedScripts(): Promise<void> {
  const newsroom = await newsroomProcess({ content, files: await plainRecords() });
  const browser = await launchChromium();
  try {
    await newsroom.published();
    const approver = await newsroom.newPerson('duyet', 'approver');
    let [stored, refused] = [0, 0];
    const slugs: string[] = [];
    for (const collection of collectionNames) {
      for (const [turn, payload] of inText.entries()) {
        const id = `doc-${collection}-${turn}`;
        const hostile = withPayload(collection, sampleRecord(collection, id, 'all'), payload);
        const outcome = await saveWhatPasses(approver, collection, id, hostile);
        stored += outcome.stored;
        refused += outcome.refused;
        if (outcome.stored > 0) slugs.push(`${collection}/${id}`);
      }
    }
    figure(
      `${stored} ô giữ chữ như mã độc, ${refused} ô bị từ chối lúc lưu, ${slugs.length} bài ở ${collectionNames.length} nhóm`,
    );
    bar(stored > 0, 'mọi nhóm đều có bài chứa mã được lưu để thử');

    const hits: Hit[] = [];
    // Drafts first: what is published below is on the site, and nothing is left to preview.
    const previews = await openPreviews(browser, newsroom.url, approver, slugs, hits);
    bar(
      hits.length === 0,
      `xem trước: mở ${previews} trang, ${hits.length} nơi mã chạy hoặc sẽ chạy`,
    );
    say(hits);
    for (const slug of slugs) {
      const [collection = '', id = ''] = slug.split('/');
      const name = { collection, slug: id };
      await approver.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
      const done = await approver.ask('publishUnpublishedEntry', name);
      if (done.status !== 200) throw new Error(`${slug}: ${done.status} ${done.text}`);
    }
    await newsroom.published();
    const found: Hit[] = [];
    const release = join(newsroom.releasesFolder, 'current');
    const pages = globSync('**/*.html', { cwd: release }).filter(
      (one) => !one.startsWith('admin/'),
    );
    const addresses = pages.map((one) =>
      one.replace(/(?:^|\/)index\.html$/, '/').replace(/^\//, ''),
    );
    const searches = inText.map((payload) => `tim-kiem/?q=${encodeURIComponent(payload)}`);
    const hostile = (
      await approver.ask('entriesByFolder', {
        folder: 'content/articles',
        extension: 'md',
        depth: 2,
      })
    ).text;
    bar(hostile.includes('onerror'), 'mã đã nằm trong kho nội dung');
    await openAll(
      await contextOf(browser, newsroom.url, found),
      newsroom.url,
      [...addresses, ...searches],
      found,
    );
    bar(
      found.length === 0,
      `trang thật: mở ${addresses.length} trang và ${searches.length} lượt tìm, ${found.length} nơi mã chạy hoặc sẽ chạy`,
    );
    say(found);
    const desk: Hit[] = [];
    const context = await contextOf(browser, newsroom.url, desk, approver);
    await openAll(
      context,
      newsroom.url,
      collectionNames.map((one) => `admin/#/collections/${one}`),
      desk,
      3000,
    );
    await openAll(
      context,
      newsroom.url,
      slugs
        .filter((one) => one.endsWith('-2'))
        .map((one) => `admin/#/collections/${one.replace('/', '/entries/')}`),
      desk,
      3000,
    );
    bar(
      desk.length === 0,
      `trình biên tập: mở các nhóm và mỗi nhóm một bài, ${desk.length} nơi mã chạy hoặc sẽ chạy`,
    );
    say(desk);
  } finally {
    await browser.close();
    await newsroom.remove();
  }
}

/** The record with the payload in each text that takes it, and stories with all of them. */
function withPayload(
  collection: (typeof collectionNames)[number],
  record: RecordValues,
  payload: string,
): RecordValues {
  const hostile = structuredClone(record);
  for (const { path, field } of walkFields(collections[collection].fields, record)) {
    const value = valueFor(field, path, payload);
    if (value !== undefined) put(hostile, path, value);
  }
  return hostile;
}

function valueFor(
  field: Field,
  path: readonly (string | number)[],
  payload: string,
): string | undefined {
  const { is } = field.shape;
  if (is === 'markdown') return inStory.join('\n\n');
  if ((is !== 'text' && is !== 'paragraph') || path[0] === 'slug') return undefined;
  return [payload, inText[0] ?? ''].find((one) => field.rule.safeParse(one).success);
}

/** Saves a record as a draft; each field that the newsroom refuses is set back, and counted. */
async function saveWhatPasses(
  client: Client,
  collection: (typeof collectionNames)[number],
  id: string,
  hostile: RecordValues,
): Promise<{ stored: number; refused: number }> {
  const plain = sampleRecord(collection, id, 'all');
  const wanted = structuredClone(hostile);
  let refused = 0;
  for (let turn = 0; turn < 40; turn += 1) {
    const path = `content/${collection}/${id}.md`;
    const answer = await client.ask(
      'persistEntry',
      saving(path, recordText(wanted), { isNew: true }),
    );
    if (answer.status === 200) {
      const all = JSON.stringify(wanted).split('__x').length - 1;
      return { stored: all, refused };
    }
    const problems = Array.isArray(answer.json.problems) ? answer.json.problems.map(asObject) : [];
    const fields = [...new Set(problems.map(({ field }) => String(field)))].filter(Boolean);
    if (fields.length === 0) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    let isChanged = false;
    for (const field of fields) {
      const keys = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
      if (JSON.stringify(get(wanted, keys)) === JSON.stringify(get(plain, keys))) continue;
      put(wanted, keys, get(plain, keys));
      isChanged = true;
      refused += 1;
    }
    if (!isChanged) throw new Error(`${path}: ${JSON.stringify(problems)}`);
  }
  throw new Error(`${collection}/${id} is refused again and again.`);
}

async function openPreviews(
  browser: Browser,
  url: string,
  client: Client,
  slugs: readonly string[],
  hits: Hit[],
): Promise<number> {
  const context = await contextOf(browser, url, hits, client);
  const chosen = slugs.filter((slug) => /-[25]$/.test(slug));
  const addresses = chosen.map((slug) => `admin/xem-truoc/${slug}/`);
  await openAll(context, url, addresses, hits);
  return addresses.length;
}

async function contextOf(
  browser: Browser,
  url: string,
  hits: Hit[],
  client?: Client,
): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true, locale: 'vi-VN' });
  await context.exposeBinding(
    '__x',
    ({ page }) => void hits.push({ where: page.url(), what: 'đã chạy' }),
  );
  if (client !== undefined) await enter(context, url, client);
  return context;
}

async function openAll(
  context: BrowserContext,
  url: string,
  addresses: readonly string[],
  hits: Hit[],
  settleMs = 0,
): Promise<void> {
  const waiting = [...addresses];
  const work = async () => {
    const page = await context.newPage();
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const answer = await page.goto(url + one, { timeout: 60_000 });
      if (answer !== null && answer.status() >= 400 && !one.startsWith('404')) {
        hits.push({ where: one, what: `không mở được: ${answer.status()}` });
      }
      if (settleMs > 0 || one.includes('?q=')) await page.waitForTimeout(settleMs || 1500);
      const traps = await page.evaluate(findTraps);
      for (const what of traps) hits.push({ where: page.url(), what });
    }
    await page.close();
  };
  await Promise.all([work(), work(), work()]);
}

/** Runs in the page: markup that would run a stored script by a click or a look. */
function findTraps(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        const isHandler = name.startsWith('on') && value.includes('__x');
        const isAddress = /^(?:href|src|action|formaction|data|srcdoc)$/.test(name);
        return isHandler || (isAddress && /^\s*(?:javascript|data:text\/html)/i.test(value));
      })
      .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
  );
}

function say(hits: readonly Hit[]): void {
  for (const { where, what } of hits.slice(0, 10)) figure(`${where}: ${what}`);
}

function get(record: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => asObject(value)[key], record);
}

function put(record: RecordValues, path: readonly (string | number)[], value: unknown): void {
  let place: unknown = record;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  const last = path.at(-1);
  if (last === undefined) return;
  if (value === undefined) Reflect.deleteProperty(Object(place), last);
  else Reflect.set(Object(place), last, value);
}
