import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type SettingName, settingNames, settings } from '../../src/schema/site.ts';
import { walkFields } from '../../src/schema/walk.ts';
import { launchChromium } from '../harness/chromium.ts';
import { buildDay } from '../harness/departments.ts';
import { filledDay, filledFields } from '../harness/filled-fields.ts';
import { bar, figure } from './bars.ts';
import { asObject, type Client } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';
import { plainRecords, type RecordValues, sampleFilling } from './sample-records.ts';
import { put, saveWhatPasses, withPayload } from './save-hostile.ts';
import { contextOf, type Hit, openAll, pagesOf, say } from './script-hunt.ts';
import { inEveryPlace } from './script-payloads.ts';

const content = join(import.meta.dirname, '../../examples/khoi-dau');

/**
 * Writes scripts into every text of the department's settings, as an administrator could: agency,
 * menu, footer, notices, vocabularies. They stand on every page, so each payload is a publication.
 */
export async function storedSettings(): Promise<void> {
  const newsroom = await newsroomProcess({ content, files: await plainRecords() });
  const browser = await launchChromium();
  const { administrator, url } = newsroom;
  try {
    await newsroom.published();
    const plain = new Map<SettingName, RecordValues>();
    let [stored, refused, opened, shown] = [0, 0, 0, 0];
    const hits: Hit[] = [];
    const readers = await contextOf(browser, url, hits);
    const desk = await contextOf(browser, url, hits, administrator);
    for (const [turn, payload] of inEveryPlace.entries()) {
      for (const name of settingNames) {
        const path = `content/site/${name}.yml`;
        const { text, base } = await fileNow(administrator, path);
        const values = plain.get(name) ?? plainSetting(name, text);
        plain.set(name, values);
        const outcome = await saveWhatPasses(administrator, {
          path,
          hostile: withPayload(settings[name].fields, values, payload),
          plain: values,
          text: (all) => stringify(all, { lineWidth: 0 }),
          more: { direct: true, base, isNew: text === '' },
        });
        stored += outcome.stored;
        refused += outcome.refused;
      }
      await newsroom.published();
      const release = join(newsroom.releasesFolder, 'current');
      shown += wordsOn(join(release, 'index.html'));
      const pages = turn === 0 ? pagesOf(release) : onePerTemplate(release);
      await openAll(readers, url, [...pages, 'tim-kiem/?q=mau'], hits);
      const forms = settingNames.map((name) => `admin/#/collections/site/entries/${name}`);
      await openAll(desk, url, forms, hits, 2000);
      opened += pages.length + 1 + forms.length;
    }
    figure(`thiết lập: ${stored} ô giữ chữ như mã độc, ${refused} ô bị từ chối lúc lưu`);
    bar(
      stored > 0 && shown > 0,
      `thiết lập chứa mã được lưu để thử, trang chủ viết ra ${shown} lần như chữ`,
    );
    bar(
      hits.length === 0,
      `thiết lập: mở ${opened} trang và biểu mẫu qua ${inEveryPlace.length} lần xuất bản, ${hits.length} nơi mã chạy hoặc sẽ chạy`,
    );
    say(hits);
  } finally {
    await browser.close();
    await newsroom.remove();
  }
}

/** The text of a setting and the object that a tab would have opened; nothing while there is none. */
async function fileNow(client: Client, path: string) {
  const { status, json } = await client.ask('getEntry', { path });
  const { id } = asObject(json.file);
  const text = status === 200 ? String(json.data ?? '') : '';
  return { text, base: typeof id === 'string' ? id : undefined };
}

/** A setting with something in each of its fields: what stands there, and what a sample adds, shown today. */
function plainSetting(name: SettingName, text: string): RecordValues {
  const { fields } = settings[name];
  const made = filledFields(fields, sampleFilling(name), 'all');
  const sample = asObject(JSON.parse(JSON.stringify(made).replaceAll(filledDay, buildDay)));
  for (const { path, field, value } of [...walkFields(fields, sample)]) {
    if (typeof value !== 'string') continue;
    const fitting = path.at(-1) === 'path' ? '/tim-kiem/' : 'https://vi-du.example/';
    if (path.at(-1) === 'path' || !field.rule.safeParse(value).success) put(sample, path, fitting);
  }
  const there = asObject(parse(text));
  const values: Record<string, unknown> = { ...sample, ...there };
  for (const [key, added] of Object.entries(sample)) {
    const items = there[key];
    if (Array.isArray(items) && Array.isArray(added) && text !== '') {
      values[key] = [...items, ...added];
    }
  }
  return values;
}

/** How often a page of the release shows a payload, which its HTML then writes as words. */
function wordsOn(page: string): number {
  return readFileSync(page, 'utf8').split('__x()').length - 1;
}

/** One page of each kind: the settings stand on all of a kind in the same places. */
function onePerTemplate(release: string): string[] {
  const byTemplate = new Map<string, string>();
  for (const page of pagesOf(release)) {
    const file = page === '' || page.endsWith('/') ? `${page}index.html` : page;
    const template = /data-template="([^"]*)"/.exec(readFileSync(join(release, file), 'utf8'))?.[1];
    byTemplate.set(template ?? page, page);
  }
  return [...byTemplate.values()];
}
