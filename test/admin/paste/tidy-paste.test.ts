import type { Locator } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { beforeEach, expect, test } from 'vitest';
import { markdownTree } from '../../../src/domain/markdown-tree.ts';
import { desk, hands, page, sitDown } from '../sit-down.ts';
import { wordCell, wordClipboard, wordListItem } from './word-clipboard.ts';

let story: Locator;
let written = 0;

sitDown({ oneWindow: true });

beforeEach(async () => {
  await hands.open('pages/new');
  // The form of the last test goes first.
  await expect.poll(() => hands.box('Địa chỉ').inputValue()).toBe('');
  await hands.box('Tiêu đề').fill(`Trang ${++written}`);
  await hands.box('Địa chỉ').fill(`trang-${written}`);
  await hands.box('Tóm tắt').fill('Trang để dán.');
  story = page.locator('[data-slate-editor]');
  await story.click();
});

async function savedStory(): Promise<string> {
  await hands.publish();
  await page.getByText('Đã lưu mọi sửa đổi').waitFor();
  const [, body = ''] = (await desk.read(`content/pages/trang-${written}.md`)).split(/\n---\n/);
  return body.trim().replace(/\n{2,}/g, '\n\n');
}

const twoLevels = wordClipboard(
  [
    wordListItem(1, '·', 'Tuyên truyền ở\ntừng thôn'),
    wordListItem(2, 'o', 'Phát tờ rơi'),
    wordListItem(2, 'o', '<b>Nói chuyện</b> chuyên đề'),
    wordListItem(1, '·', 'Hòa giải'),
    wordListItem(2, '1.', 'Nghe hai bên'),
    wordListItem(3, 'a)', 'Nghe riêng'),
    wordListItem(2, '2.', 'Lập biên bản'),
  ].join('\n\n'),
);

const twoLevelsSaved = `* Tuyên truyền ở từng thôn

  * Phát tờ rơi
  * **Nói chuyện** chuyên đề
* Hòa giải

  1. Nghe hai bên

     1. Nghe riêng
  2. Lập biên bản`;

test('levels of a list from Word stay, also behind words that are there', async () => {
  await story.pressSequentially('Các việc đã làm:');
  await hands.paste(twoLevels);
  await story.getByText('Lập biên bản').waitFor();
  expect(await savedStory()).toBe(`Các việc đã làm:\n\n${twoLevelsSaved}`);
});

test('levels of a list from Word stay where the story is empty', async () => {
  await hands.paste(twoLevels);
  await story.getByText('Lập biên bản').waitFor();
  expect(await savedStory()).toBe(twoLevelsSaved);
});

test.each([
  [
    'a web page',
    '<ul><li>Một<ul><li>Hai <b>đậm</b></li></ul></li><li>Ba</li></ul>',
    '* Một\n\n  * Hai **đậm**\n* Ba',
  ],
  [
    'Google Docs',
    `<b style="font-weight:normal" id="docs-internal-guid-1"><ul><li dir="ltr" aria-level="1"><p
role="presentation"><span style="font-weight:400">Một</span></p></li><ul><li aria-level="2"><p
role="presentation"><span style="font-weight:700">Hai</span></p></li></ul><li aria-level="1"><p>Ba</p></li></ul></b>`,
    '* Một\n\n  * **Hai**\n* Ba',
  ],
])('levels of a list from %s stay', async (_, html, saved) => {
  await hands.paste(html);
  await story.getByText('Ba', { exact: true }).waitFor();
  expect(await savedStory()).toBe(saved);
});

test('a bar in a cell stays there, however often the story is saved', async () => {
  const rows = [
    wordCell('<b>Việc</b>') + wordCell('<b>Ký\nhiệu</b>'),
    wordCell('Hòa giải | đối thoại', 'ở thôn') + wordCell('|'),
    wordCell('Tư vấn') + wordCell('a || b'),
  ].map((cells) => ` <tr style='mso-yfti-irow:0'>\n${cells} </tr>\n`);
  await hands.paste(
    wordClipboard(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
${rows.join('')}</table>
<p class=MsoNormal>Đoạn cuối<o:p></o:p></p>`),
  );
  await story.getByText('Đoạn cuối').waitFor();
  const saved = await savedStory();
  expect(saved).toBe(
    `| **Việc**                     | **Ký hiệu** |
| ---------------------------- | ----------- |
| Hòa giải \\| đối thoại ở thôn | \\|          |
| Tư vấn                       | a \\|\\| b    |

Đoạn cuối`,
  );
  await page.goto('about:blank');
  await hands.open(`pages/entries/trang-${written}`);
  await story.getByText('Đoạn cuối').click();
  await goToLineEnd();
  await page.keyboard.type('.');
  expect(await savedStory()).toBe(`${saved}.`);
});

const link = 'https://moj.gov.vn/tin/1';

test.each([
  [
    'a span',
    `<p class=MsoNormal><span lang=VI>Xem <a
href="${link}">trang\nnày</a>.<o:p></o:p></span></p>`,
    `Xem [trang này](${link}).`,
  ],
  [
    'bold',
    `<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Đọc <a href="${link}">báo cáo</a></b> nhé<o:p></o:p></p>`,
    `**Đọc [báo cáo](${link})** nhé`,
  ],
  [
    'italics around bold',
    `<p class=MsoNormal><i>Theo <b><a href="${link}"><span style='color:blue'>Bộ Tư pháp</span></a></b></i>.</p>`,
    `*Theo **[Bộ Tư pháp](${link})***.`,
  ],
  [
    'bold without a paragraph',
    `<b><a href="${link}">Bộ Tư pháp</a></b>`,
    `**[Bộ Tư pháp](${link})**`,
  ],
  [
    'an item of a list',
    wordListItem(1, '·', `<span lang=VI><a href="${link}">Bộ Tư pháp</a></span>`),
    `* [Bộ Tư pháp](${link})`,
  ],
])('a link inside %s stays a link', async (_, html, saved) => {
  await hands.paste(wordClipboard(html));
  await story
    .getByText(/trang này|báo cáo|Bộ Tư pháp/)
    .first()
    .waitFor();
  expect(await savedStory()).toBe(saved);
});

test('links that readers could not follow leave their words behind', async () => {
  await hands.paste(
    wordClipboard(`<p class=MsoNormal><a name="_Toc1"></a><span lang=VI>Có 12 vụ<a style='mso-footnote-id:ftn1'
href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]><span
class=MsoFootnoteReference><span style='font-size:14.0pt'>[1]</span></span><![endif]></span></span></a>,
xem <a href="file:///C:/Users/STP/bao-cao.docx">báo cáo</a>, <a href="javascript:alert(1)">bảng</a>,
<a href="http://127.0.0.1:4700/admin/#/collections/articles">bài</a>, <a
href="https://tinh.example/admin/">tòa soạn</a> và <a href="mailto:a@tinh.example">thư</a>.</span></p>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span
class=MsoFootnoteReference>[1]</span></a> Số liệu năm 2025.<o:p></o:p></p></div></div>`),
  );
  await story.getByText('Số liệu năm 2025.').waitFor();
  expect(await savedStory()).toBe(
    `Có 12 vụ\\[1\\], xem báo cáo, bảng, bài, tòa soạn và [thư](mailto:a@tinh.example).

\\[1\\] Số liệu năm 2025.`,
  );
});

async function goToLineEnd(): Promise<void> {
  await page.keyboard.press('End');
  // The editor takes over where the caret stands every 100 ms, on a busy machine later.
  await page.waitForTimeout(300);
}

function linkedWords(markdown: string): string[] {
  const found: string[] = [];
  visit(markdownTree(markdown), 'link', ({ children }) => {
    found.push(children.map((child) => ('value' in child ? child.value : '')).join(''));
  });
  return found;
}

test('brackets in the words of a link stay words, however often the story is saved', async () => {
  await hands.paste(`<p>Xem <a href="${link}">[1]</a> và <a href="${link}">a] [b</a>, hết.</p>`);
  await story.getByText('hết.').waitFor();
  const saved = await savedStory();
  expect(linkedWords(saved)).toEqual(['[1]', 'a] [b']);
  await page.goto('about:blank');
  await hands.open(`pages/entries/trang-${written}`);
  await story.getByText('hết.').click();
  await goToLineEnd();
  await page.keyboard.type('.');
  expect(await savedStory()).toBe(`${saved}.`);
});

test('where a paste cannot be read its words come, and the editor is told', async () => {
  await page.evaluate(() => {
    document.createTreeWalker = () => {
      throw new Error('hỏng');
    };
  });
  await story.pressSequentially('Mở đầu: ');
  await hands.paste(
    wordClipboard('<p class=MsoNormal><b>Đoạn</b> một</p><p class=MsoNormal>Đoạn hai</p>'),
    'Đoạn một\r\n\r\nĐoạn hai\r\n',
  );
  await page.getByRole('alert').getByText('Chỉ có lời văn vào bài.').waitFor();
  expect(await savedStory()).toBe('Mở đầu: Đoạn một\n\nĐoạn hai');
});
