import { afterEach, expect, test } from 'vitest';
import { lan, type TemporaryDrafts, temporaryDrafts } from '../drafts/temporary-drafts.ts';

const path = 'content/site/abbreviations.yml';
const items = [{ short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' }];
const record = (title: string) => `---\ntitle: ${title}\n---\n\nNội dung.\n`;
const records = {
  'content/articles/dai.md': record('Hội nghị phổ biến, giáo dục pháp luật'),
  'content/articles/ngan.md': record('Kế hoạch PBGDPL'),
  'content/articles/khac.md': record('Tổ hòa giải thôn Ba'),
};

let room: TemporaryDrafts | undefined;

afterEach(() => room?.remove());

async function foundIn(files: Readonly<Record<string, string>>, query: string) {
  room = await temporaryDrafts(files);
  const { json } = await room.ask(lan, 'recordChoices', { folder: 'content/articles', query });
  const { choices } = json as { choices: readonly { slug: string }[] };
  return choices.map(({ slug }) => slug).toSorted();
}

test.each([
  ['pbgdpl', ['dai', 'ngan']],
  ['phổ biến giáo dục pháp luật', ['dai', 'ngan']],
  ['hoaf giair', ['khac']],
  ['ho2a gia3i', ['khac']],
])(
  '“%s” finds records by abbreviations that the settings keep, and by raw keys',
  async (query, slugs) => {
    expect(await foundIn({ ...records, [path]: JSON.stringify({ items }) }, query)).toEqual(slugs);
  },
);

test.each([
  ['are not there', undefined],
  ['are empty', ''],
  ['cannot be read', 'items: [{short: A'],
  ['are not as they should be', 'items: [{short: A}]'],
])('settings that %s let the words themselves be found', async (_how, text) => {
  const files = text === undefined ? records : { ...records, [path]: text };
  expect(await foundIn(files, 'pbgdpl')).toEqual(['ngan']);
});

test('the editor is told them', async () => {
  room = await temporaryDrafts({ ...records, [path]: JSON.stringify({ items }) });
  expect((await room.ask(lan, 'abbreviations')).json).toEqual({ items });
});
