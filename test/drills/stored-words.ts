import { join } from 'node:path';
import { smallPicture } from '../factories/pictures.ts';
import { recordText } from '../factories/record-text.ts';
import { launchChromium } from '../harness/chromium.ts';
import { bar, figure } from './bars.ts';
import { type Answer, saving } from './newsroom-client.ts';
import { newsroomProcess } from './newsroom-process.ts';
import { plainRecords, sampleRecord } from './sample-records.ts';
import { contextOf, type Hit, openAll, say } from './script-hunt.ts';
import { inText } from './script-payloads.ts';

const slug = 'bai-bi-thu';
const [, shown = '', inName = ''] = inText;
const name = { collection: 'articles', slug };
const path = `content/articles/${slug}.md`;

/**
 * Writes scripts where no form of a record is: names of uploads, notes of a review, days of a plan, names
 * and addresses of accounts; then looks at every place of the editor that shows them.
 */
export async function storedWords(): Promise<void> {
  const newsroom = await newsroomProcess({
    content: join(import.meta.dirname, '../../examples/khoi-dau'),
    files: await plainRecords(),
  });
  const browser = await launchChromium();
  const { administrator, url } = newsroom;
  const counts = new Map<string, { stored: number; refused: number }>();
  const count = (what: string, { status, text }: Answer) => {
    if (status >= 500) throw new Error(`${what}: ${status} ${text}`);
    const so = counts.get(what) ?? { stored: 0, refused: 0 };
    counts.set(what, {
      stored: so.stored + (status < 300 ? 1 : 0),
      refused: so.refused + (status < 300 ? 0 : 1),
    });
    return status < 300;
  };
  try {
    const approver = await newsroom.newPerson('duyet', 'approver');
    const record = recordText(sampleRecord('articles', slug, 'required'));
    await approver.ask('persistEntry', saving(path, record, { isNew: true }));
    await approver.ask('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_publish' });
    await newsroom.published();
    const picture = (await smallPicture('png')).toString('base64');
    const options = { commitMessage: 'Thử mã độc' };
    for (const [turn, payload] of inText.entries()) {
      const asset = {
        path: `content/uploads/${payload}.png`,
        content: picture,
        encoding: 'base64',
      };
      count('tên tệp', await approver.ask('persistMedia', { asset, options }));
      count('ghi chú', await approver.ask('addNote', { ...name, note: { content: payload } }));
      count('ngày hẹn', await approver.ask('planPublication', { ...name, day: payload }));
      const account = { email: `so${turn}@stp.example`, role: 'editor' };
      const writer = await newsroom.newPerson(`ten${turn}`, 'editor', undefined, payload);
      const own = `content/articles/cua-ten${turn}.md`;
      count(
        'tên tài khoản',
        await writer.ask('persistEntry', saving(own, record, { isNew: true })),
      );
      count('ghi chú', await writer.ask('addNote', { ...name, note: { content: 'Đã xem.' } }));
      const asLogin = { ...account, login: payload, name: 'Tên thường' };
      count('tên đăng nhập', await administrator.people('/danh-sach', asLogin));
      const mail = {
        ...account,
        login: `thu${turn}`,
        name: 'Tên thường',
        email: `${payload}@a.vn`,
      };
      count('thư điện tử', await administrator.people('/danh-sach', mail));
    }
    for (const [what, { stored, refused }] of counts) {
      figure(`${what}: ${stored} giữ như chữ, ${refused} bị từ chối`);
    }
    const hits: Hit[] = [];
    const context = await contextOf(browser, url, hits, administrator);
    const places = ['#/workflow', `#/collections/articles/entries/${slug}`, '#/media', 'nguoi/'];
    await openAll(
      context,
      url,
      places.map((place) => `admin/${place}`),
      hits,
      4000,
    );
    const page = await context.newPage();
    await page.goto(`${url}admin/`);
    await page.getByRole('button', { name: 'Ảnh, tệp đã tải lên' }).click();
    await page.getByText('anh-mau.png').waitFor();
    await page.goto(`${url}admin/#/collections/articles/entries/${slug}`);
    await page.getByText(shown, { exact: true }).first().waitFor();
    await page.goto(`${url}admin/nguoi/`);
    // Names of people lose the signs that Git keeps for addresses.
    await page.getByText(inName.replace(/[<>]/g, ' ').trim()).waitFor();
    bar(
      hits.length === 0,
      `tòa soạn: bảng bài, ghi chú, thư viện, tài khoản, ${hits.length} nơi mã chạy hoặc sẽ chạy`,
    );
    say(hits);
  } finally {
    await browser.close();
    await newsroom.remove();
  }
}
