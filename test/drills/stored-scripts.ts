import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { collectionNames, collections } from '../../src/schema/collections.ts';
import { recordText } from '../factories/record-text.ts';
import { launchChromium } from '../harness/chromium.ts';
import { bar, figure } from './bars.ts';
import type { Client } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';
import { plainRecords, sampleRecord } from './sample-records.ts';
import { saveWhatPasses, withPayload } from './save-hostile.ts';
import { contextOf, type Hit, openAll, pagesOf, say } from './script-hunt.ts';
import { inText } from './script-payloads.ts';

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
        const plain = sampleRecord(collection, id, 'all');
        const hostile = withPayload(collections[collection].fields, plain, payload);
        const outcome = await saveWhatPasses(approver, {
          path: `content/${collection}/${id}.md`,
          hostile,
          plain,
          text: recordText,
          more: { isNew: true },
        });
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
    const addresses = pagesOf(release);
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
