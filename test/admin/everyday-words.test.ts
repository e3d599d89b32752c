import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { desk, enter, hands, sitDown } from './sit-down.ts';

const fields = [
  { id: 'pho-bien', name: 'Phổ biến, giáo dục pháp luật' },
  { id: 'ho-tich', name: 'Hộ tịch' },
];

sitDown({
  files: new Map([
    ['content/site/fields.yml', JSON.stringify({ terms: fields })],
    [
      'content/site/abbreviations.yml',
      JSON.stringify({ items: [{ short: 'PBGDPL', long: 'phổ biến, giáo dục pháp luật' }] }),
    ],
  ]),
});

test('what citizens say is typed with commas and saved as a list', async () => {
  await enter();
  await hands.open('site/entries/everyday');
  await hands.button('Thêm từ').click();
  await hands.box('Từ của Nhà nước').filter({ visible: true }).fill('chứng thực');
  const ways = hands.box('Người dân nói').filter({ visible: true });
  await ways.fill('sao y, đóng dấu giấy tờ');
  await hands.publish();
  const saved = () =>
    desk.read('content/site/everyday.yml').then(
      (text): unknown => parse(text),
      () => undefined,
    );
  await expect
    .poll(saved)
    .toEqual({ items: [{ term: 'chứng thực', ways: ['sao y', 'đóng dấu giấy tờ'] }] });
});

test('a box of terms knows the department’s abbreviations and raw Telex', async () => {
  await enter();
  await hands.open('exemplars/new');
  await hands.choose('Lĩnh vực (không bắt buộc)', 'pbgdpl', 'Phổ biến, giáo dục pháp luật');
  await hands.choose('Lĩnh vực (không bắt buộc)', 'hooj tichj', 'Hộ tịch');
});
