import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { program } from '../factories/office-files.ts';
import { heicBytes, pictureOf } from '../factories/pictures.ts';
import { desk, enter, hands, page, said, sitDown } from './sit-down.ts';

const storyFile = 'content/exemplars/to-hoa-giai-thon-ba.md';

let onDisk: string;

sitDown({ basePath: '/thi-dua/' });
beforeAll(async () => {
  onDisk = await mkdtemp(join(tmpdir(), 'hoa-dep-uploads-'));
});
afterAll(() => rm(onDisk, { recursive: true, force: true }));

beforeEach(enter);

async function openPortrait(): Promise<void> {
  const another = hands.button('Chọn ảnh khác').filter({ visible: true });
  if ((await another.count()) === 0) await page.getByText('Chân dung, ảnh tập thể').click();
  await another.click();
  await page.getByText('Ảnh đã tải lên').waitFor();
}

async function openStory(): Promise<void> {
  await hands.open('exemplars/entries/to-hoa-giai-thon-ba');
  await hands.box('Tiêu đề').waitFor();
}

async function choose(name: string, bytes: Buffer): Promise<void> {
  const path = join(onDisk, name);
  await writeFile(path, bytes);
  await page.locator('.nc-fileUploadButton input').setInputFiles(path);
}

async function drop(name: string, target: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((fileName) => {
    const carried = new DataTransfer();
    carried.items.add(new File(['MZ'], fileName));
    return carried;
  }, name);
  await page.dispatchEvent(target, 'drop', { dataTransfer });
}

// Reading 20 MB takes a busy machine more than a moment.
const told = (at: number) => expect.poll(() => said[at]);
const waiting = () => page.getByText('Chưa lưu', { exact: true }).count();

test('a file that the newsroom would refuse is told at once and waits nowhere', async () => {
  await openStory();
  await openPortrait();
  const refused: [string, Buffer, RegExp][] = [
    ['IMG_1.HEIC', Buffer.from(heicBytes()), /^Tệp “IMG_1.HEIC” là ảnh HEIC.*“Lưu thành”.*JPG/],
    ['IMG_2.jpg', Buffer.from(heicBytes()), /^Tệp “IMG_2.jpg” là ảnh HEIC/],
    ['cai-dat.exe', program(), /“cai-dat.exe” không phải loại ảnh.*\.jpg, .*\.webp/],
    ['tranh.svg', Buffer.from('<svg/>'), /“tranh.svg” không phải loại ảnh/],
    ['dong.gif', Buffer.from('GIF89a'), /“dong.gif” không phải loại ảnh/],
    ['doi-ten.png', program(), /“doi-ten.png” không mở được như một ảnh/],
    ['hong.png', (await pictureOf(90, 90)).subarray(0, 20), /không mở được như một ảnh/],
    ['cham.png', await pictureOf(1, 1), /“cham.png” quá nhỏ/],
    ['bom.png', await pictureOf(12_000, 12_000), /“bom.png” có quá 120 triệu điểm ảnh/],
    ['to.png', Buffer.alloc(22 * 2 ** 20), /“to.png” nặng 22 MB, quá 20 MB/],
  ];
  for (const [at, [name, bytes, sentence]] of refused.entries()) {
    await choose(name, bytes);
    await told(at).toMatch(sentence);
  }
  await drop('keo-vao.exe', 'h1');
  await told(refused.length).toContain('“keo-vao.exe”');
  expect(await waiting()).toBe(0);
  expect(await page.getByText(/IMG_|cai-dat|tranh|dong\.gif/i).count()).toBe(0);
});

test('a file dropped beside the library does not take the page away', async () => {
  await openStory();
  await drop('anh.jpg', 'body');
  expect(await hands.box('Tiêu đề').isVisible()).toBe(true);
  expect(said).toEqual([]);
});

test('only the picture that the record shows in the end is sent with it', async () => {
  await openStory();
  for (const name of ['chon-truoc.png', 'chon-sau.png']) {
    await openPortrait();
    await choose(name, await pictureOf(90, name.length * 10));
    await page.getByText(name).waitFor();
    await hands.button('Dùng mục đang chọn').click();
    await page.getByText('Ảnh đã tải lên').waitFor({ state: 'hidden' });
  }
  await hands.publish();
  await page.getByText('Đã lưu mọi sửa đổi').waitFor();
  expect(await desk.read(storyFile)).toContain('image: /uploads/chon-sau.png\n');
  expect((await desk.read('content/uploads/chon-sau.png')).length).toBeGreaterThan(0);
  await expect(desk.read('content/uploads/chon-truoc.png')).rejects.toThrow();
});

test('the library says what it takes beside pictures', async () => {
  await hands.button('Ảnh, tệp đã tải lên').click();
  await page.getByText('thon-ba.png').waitFor();
  await choose('cai-dat.exe', program());
  await told(0).toMatch(/thuộc loại chưa nhận.*\.pdf, .*\.docx, .*\.mp3/);
  await choose('ke-hoach.pdf', Buffer.from('%PDF-1.7\n'));
  await page.getByText('ke-hoach.pdf').waitFor();
  expect(await desk.read('content/uploads/ke-hoach.pdf')).toBe('%PDF-1.7\n');
});
