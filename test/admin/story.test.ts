import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EditorDesk, openDesk } from './editor-desk.ts';
import { type EditorHands, handsOn } from './editor-hands.ts';

const storyFile = 'content/exemplars/ba-nguyen-thi-hoa.md';

// As Word 2016 puts it on the clipboard: drawn bullets, paragraphs in cells, line breaks everywhere.
const fromWord = `<html><body>
<h1>Đề mục từ Word</h1>
<p class="MsoNormal"><b>Chữ đậm</b> và <i style="mso-bidi-font-style:normal">nghiêng</i><o:p></o:p></p>
<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>   </span></span>Việc một</p>
<p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>   </span></span>Việc hai</p>
<table border="1">
<tbody>
<tr>
<td><p class="MsoNormal">Năm</p></td>
<td><p class="MsoNormal">Số vụ</p></td>
</tr>
<tr>
<td><p class="MsoNormal">2024</p></td>
<td><p class="MsoNormal"><b>51</b></p></td>
</tr>
</tbody>
</table>
<p class="MsoNormal">Đoạn cuối.<img src="file:///C:/anh.png"></p>
</body></html>`;

let desk: EditorDesk;
let page: Page;
let hands: EditorHands;

beforeAll(async () => {
  desk = await openDesk();
  ({ page } = await desk.openPage());
  hands = handsOn(page, desk.url);
});
afterAll(() => desk.close());

test('a story keeps odd signs, text pasted from Word and a picture from the library', async () => {
  await hands.open('exemplars/entries/ba-nguyen-thi-hoa');
  await page.getByText('Bà Hòa đi từng nhà.').first().waitFor();
  const story = page.locator('[data-slate-editor]');
  await story.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await story.pressSequentially('Bà nói {nhé} <script>alert(1)</script> :::lạ 1 < 2 & *sao*');
  const preview = page.frameLocator('#preview-pane');
  await preview.getByText('Bà nói {nhé} <script>alert(1)</script> :::lạ 1 < 2 & *sao*').waitFor();
  await page.keyboard.press('Enter');
  await hands.paste(fromWord);
  await story.getByRole('cell', { name: 'Số vụ' }).waitFor();

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await hands.button('Chèn khối').click();
  await page.getByRole('menuitem', { name: 'Ảnh có chú thích' }).click();
  await story.getByRole('button', { name: 'Chọn ảnh' }).click();
  await page.getByText('thon-ba.png').click();
  await hands.button('Dùng mục đang chọn').click();
  await story.locator('img:is([src^="blob:"], [src*="/uploads/"])').waitFor();
  await story.getByLabel('Mô tả ảnh', { exact: true }).fill('Bà "Hòa" & {con}'.normalize('NFD'));
  await hands.save();

  await page.getByText('Đã lưu mọi sửa đổi').waitFor();
  const [, body = ''] = (await desk.read(storyFile)).split(/\n---\n/);
  expect(body.replace(/\n{2,}/g, '\n\n')).toBe(`Bà Hòa đi từng nhà.

Bà nói {nhé} <script>alert(1)</script> :::lạ 1 < 2 & \\*sao\\*

## Đề mục từ Word

**Chữ đậm** và *nghiêng*

* Việc một
* Việc hai

| Năm  | Số vụ  |
| ---- | ------ |
| 2024 | **51** |

Đoạn cuối.

::figure{image="/uploads/thon-ba.png" alt="Bà &quot;Hòa&quot; &amp; {con}"}
`);
});
