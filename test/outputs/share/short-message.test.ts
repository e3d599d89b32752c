import { describe, expect, it } from 'vitest';
import { shortMessage, withoutMarks } from '../../../src/outputs/share/short-message.ts';
import { cutToFit, perceivedLength } from '../../../src/outputs/share/text-length.ts';

describe('A short message is paid as', () => {
  it.each([
    ['a'.repeat(160), 160, 1],
    ['a'.repeat(161), 161, 2],
    ['a'.repeat(153 * 2 + 1), 307, 3],
    ['€'.repeat(80), 160, 1],
    ['ệ'.repeat(70), 70, 1],
    ['ệ'.repeat(71), 71, 2],
    ['ệ'.repeat(67 * 2 + 1), 135, 3],
    // Typed on a phone in parts: still seventy letters.
    ['ệ'.repeat(70).normalize('NFD'), 70, 1],
    [`${'a'.repeat(69)}đ`, 70, 1],
    [`${'a'.repeat(70)}đ`, 71, 2],
    ['🎉'.repeat(35), 70, 1],
    ['🎉'.repeat(36), 72, 2],
    // In the alphabet of all phones, unlike other letters with marks.
    ['à'.repeat(160), 160, 1],
  ])('%#: %j', (text, length, parts) => {
    expect(shortMessage(text)).toMatchObject({ length, parts });
  });
});

describe('Without marks', () => {
  it.each([
    ['Tổ hòa giải “Thôn Ba” – đất lành…', 'To hoa giai "Thon Ba" - dat lanh...'],
    ['Đường đến ĐẠI HỘI'.normalize('NFD'), 'Duong den DAI HOI'],
    ['Ðiển hình', 'Dien hinh'],
    ['98% vụ việc 🎉 `thành`', '98% vu viec  thanh'],
  ])('%j is written %j', (text, plain) => {
    expect(withoutMarks(text)).toBe(plain);
    expect(shortMessage(withoutMarks(text)).length).toBe(plain.length);
  });
});

describe('A length', () => {
  it.each([
    ['ệ', 1],
    ['ệ'.normalize('NFD'), 1],
    ['👩‍⚖️', 1],
    ['Tổ hòa giải'.normalize('NFD'), 11],
  ])('of %j is what people count: %i', (text, length) => {
    expect(perceivedLength(text)).toBe(length);
  });
});

describe('Cut to fit', () => {
  const within = (most: number) => (text: string) => perceivedLength(text) <= most;

  it.each([
    ['Tổ hòa giải', 11, 'Tổ hòa giải'],
    ['Tổ hòa giải', 10, 'Tổ hòa…'],
    ['Tổ, hòa giải', 9, 'Tổ, hòa…'],
    ['Tổ, hòa giải', 5, 'Tổ…'],
    ['Tổ hòa giải', 2, ''],
  ])('%j in %i is %j', (text, most, cut) => {
    expect(cutToFit(text, within(most))).toBe(cut);
  });
});
