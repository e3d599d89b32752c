import { describe, expect, it } from 'vitest';
import { unbroken } from '../../src/components/unbroken.ts';

const wholeOf = (title: string) =>
  unbroken(title)
    .filter(({ whole }) => whole)
    .map(({ text }) => text);

const cases: [string, string[]][] = [
  ['Kế hoạch số 23/KH-STP về điển hình tiên tiến', ['23/KH-STP']],
  ['Chỉ thị số 14/CT-UBND phát động thi đua', ['14/CT-UBND']],
  ['Thông tư số 09/2025/TT-BTP hướng dẫn', ['09/2025/TT-BTP']],
  ['Luật Thi đua, khen thưởng 06/2022/QH15', ['06/2022/QH15']],
  ['Giai đoạn 2021-2025 và 2026 - 2030', ['2021-2025', '2026 - 2030']],
  ['Lời kêu gọi ngày 11/6/1948', ['11/6/1948']],
  ['Tổ hòa giải thôn Ba: 98% vụ việc hòa giải thành', []],
  ['Nhiệm vụ kinh tế - xã hội', []],
];

describe('A title', () => {
  it.each(cases)('keeps numbers and years on one line: %s', (title, whole) => {
    expect(wholeOf(title)).toEqual(whole);
  });

  it.each(cases)('loses no letter: %s', (title) => {
    const joined = unbroken(title)
      .map(({ text }) => text)
      .join('');
    expect(joined).toBe(title);
  });

  it('never keeps together more than a phone is wide', () => {
    expect(wholeOf('123456789/ABCDEFGHIJKLMNOP-QRSTUVWXYZABCDEF')).toEqual([]);
  });
});
