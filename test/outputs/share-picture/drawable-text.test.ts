import { describe, expect, it } from 'vitest';
import { drawableText } from '../../../src/outputs/share-picture/drawable-text.ts';
import { drawnLine, isDrawn } from '../../../src/outputs/share-picture/typeface.ts';
import { vietnameseLetters } from './letters.ts';

const line = { weight: 'bold', size: 100, x: 0, y: 0, fill: '#000' } as const;

describe('Our letters', () => {
  it('hold all of Vietnamese, each with a shape of its own', () => {
    expect(vietnameseLetters).toHaveLength(186);
    expect(vietnameseLetters.filter((letter) => !isDrawn(letter))).toEqual([]);
    const shapes = new Set(vietnameseLetters.map((letter) => drawnLine(letter, line)));
    expect(shapes.size).toBe(vietnameseLetters.length);
  });

  it('are never replaced by an empty box: a strange letter is a mistake of the program', () => {
    expect(() => drawnLine('漢', line)).toThrow('漢');
  });
});

describe('A text to be drawn', () => {
  it.each([
    ['Tổ hòa giải thôn Ba'.normalize('NFD'), 'Tổ hòa giải thôn Ba'],
    ['Ðiển hình tiên tiến', 'Điển hình tiên tiến'],
    ['Kế hoạch số 23‑KH/STP', 'Kế hoạch số 23-KH/STP'],
    ['Hai\u00a0mươi\n  năm\t−  một chặng', 'Hai mươi năm – một chặng'],
    ['№ 5 ﬁ Ⅵ', 'No 5 fi VI'],
    ['Chúc mừng 🎉 năm mới 漢字', 'Chúc mừng năm mới'],
    ['🎉', ''],
  ])('%j becomes %j', (text, drawn) => {
    expect(drawableText(text)).toBe(drawn);
    expect([...drawn].filter((letter) => !isDrawn(letter))).toEqual([]);
  });

  it('keeps every Vietnamese letter as it is, in NFC and in NFD', () => {
    const text = vietnameseLetters.join('');
    expect(drawableText(text)).toBe(text);
    expect(drawableText(text.normalize('NFD'))).toBe(text);
  });
});
