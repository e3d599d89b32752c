import { describe, expect, it } from 'vitest';
import { fitLines, type Room } from '../../../src/outputs/share-picture/fit-lines.ts';
import { reachOf, widthOf } from '../../../src/outputs/share-picture/typeface.ts';
import { vietnameseLetters } from './letters.ts';

const room: Room = { width: 670, height: 312, weight: 'bold', sizes: [72, 60, 48, 36, 30] };
const plan =
  'Kế hoạch xây dựng, bồi dưỡng, tổng kết và nhân rộng điển hình tiên tiến ngành Tư pháp giai đoạn 2021 - 2025, hướng tới Đại hội Thi đua yêu nước các cấp';
const capitals = 'TUYÊN TRUYỀN, PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT Ở ẤP ẬP ẲNG '.repeat(4).slice(0, 200);
const texts = [
  'Ý',
  'Góc luật bên xe cà phê',
  plan,
  capitals.trim(),
  'Nghiêng'.repeat(28),
  vietnameseLetters.join(' '),
  `${plan}. `.repeat(9).trim(),
];

/** The text without what breaking and ending it adds. */
const bare = (text: string) => text.replace(/[\s…]/gu, '');

describe.each(texts)('%j', (text) => {
  const { size, lines } = fitLines(text, room);

  it('stays within its room, from the highest mark to the lowest', () => {
    const first = lines[0];
    const last = lines.at(-1);
    for (const line of lines) expect(widthOf(line.text, 'bold', size)).toBeLessThanOrEqual(670);
    expect((first?.y ?? 0) - size * reachOf(first?.text ?? '', 'bold').height).toBeGreaterThan(-1);
    expect((last?.y ?? 0) + size * reachOf(last?.text ?? '', 'bold').depth).toBeLessThan(313);
  });

  it('has no mark that touches the line above', () => {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (above === undefined) continue;
      const low = above.y + size * reachOf(above.text, 'bold').depth;
      expect(line.y - size * reachOf(line.text, 'bold').height).toBeGreaterThan(low);
    }
  });

  it('loses no letter but at its end, which then says so', () => {
    const shown = lines.map((line) => line.text).join(' ');
    const isWhole = bare(shown) === bare(text);
    expect(isWhole || (shown.endsWith('…') && bare(text).startsWith(bare(shown)))).toBe(true);
    expect(isWhole).toBe(text.length <= 200 || text === texts[5]);
  });
});

describe('A title', () => {
  it('is as large as its room lets it be', () => {
    expect(fitLines('Ý', room).size).toBe(72);
    expect(fitLines(plan, room).size).toBeLessThan(60);
  });

  it('breaks between syllables alone, into lines of about one length', () => {
    const { lines } = fitLines('Tổ hòa giải thôn Ba hòa giải thành 98% vụ việc', room);
    expect(lines.map(({ text }) => text).join(' ')).toBe(
      'Tổ hòa giải thôn Ba hòa giải thành 98% vụ việc',
    );
    const widths = lines.map(({ text }) => widthOf(text, 'bold', 72));
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });
});
