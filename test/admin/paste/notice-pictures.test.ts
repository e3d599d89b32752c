import type { Locator } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { hands, page, sitDown, tab } from '../sit-down.ts';
import { wordClipboard, wordListItem, wordPicture } from './word-clipboard.ts';

let story: Locator;
let notice: Locator;

sitDown();

beforeEach(async () => {
  await hands.open('exemplars/entries/ba-nguyen-thi-hoa');
  story = page.locator('[data-slate-editor]');
  await story.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  notice = page.getByRole('alert').filter({ hasText: 'chưa vào bài' });
});

test('pictures pasted from Word are told of until the editor has understood', async () => {
  await hands.paste(
    wordClipboard(`<p class=MsoNormal>Ảnh một:${wordPicture}<o:p></o:p></p>
<p class=MsoNormal>${wordPicture}Ảnh hai.<o:p></o:p></p>`),
  );
  await story.getByText('Ảnh hai.').waitFor();
  expect(await notice.innerText()).toContain('Có 2 ảnh chưa vào bài.');
  await hands.paste('<p>Đoạn không ảnh.</p>');
  await hands.save();
  await page.getByText('Đã lưu mọi sửa đổi').waitFor();
  expect(await notice.count()).toBe(1);
  await notice.getByRole('button', { name: 'Đã hiểu' }).click();
  expect(await notice.count()).toBe(0);
  expect(tab.complaints).toEqual([]);
});

test('a way that the notice names leads to the box for a picture', async () => {
  await hands.paste(wordClipboard(`<p class=MsoNormal>${wordPicture}</p>`));
  const [, block = '', , choice = '', , button = ''] = (await notice.innerText()).split(/[“”]/);
  await hands.button(block).click();
  await page.getByRole('menuitem', { name: choice }).click();
  await story.getByRole('button', { name: button }).click();
  await page.getByText('thon-ba.png').waitFor();
});

test('a screenshot without any text is told of, too', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob) await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
  await page.keyboard.press('Control+V');
  await notice.getByText('Có 1 ảnh chưa vào bài.').waitFor();
});

test('bullets that Word draws as pictures are not told of', async () => {
  const drawnBullet = '<img width=12 height=12 src="file:///C:/image001.gif" alt="*">';
  await hands.paste(wordClipboard(wordListItem(1, drawnBullet, 'Việc một')));
  await story.getByText('Việc một').waitFor();
  expect(await notice.count()).toBe(0);
});
