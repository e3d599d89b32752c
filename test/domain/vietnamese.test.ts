import { describe, expect, test } from 'vitest';
import { compareVietnamese, fold, nfc, slugify, toneStyle } from '../../src/domain/vietnamese.ts';

test('nfc composes decomposed letters', () => {
  expect(nfc('điển hình'.normalize('NFD'))).toBe('điển hình');
});

describe('toneStyle moves the mark of open oa, oe and uy', () => {
  test.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['Hoà giải', 'Hòa giải'],
    ['HOÀ GIẢI', 'HÒA GIẢI'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['Uỷ ban', 'Ủy ban'],
    ['luỹ tre, toạ đàm, xoá, loè', 'lũy tre, tọa đàm, xóa, lòe'],
    ['oà khóc', 'òa khóc'],
    ['doạ', 'dọa'],
    ['đoạ đày', 'đọa đày'],
    ['nghĩa khoá', 'nghĩa khóa'],
    ['“hoà”.', '“hòa”.'],
    ['Khánh-Hoà', 'Khánh-Hòa'],
  ])('%s becomes %s', (before, after) => {
    expect(toneStyle(before)).toBe(after);
    expect(toneStyle(before.normalize('NFD'))).toBe(after);
    expect(toneStyle(after)).toBe(after);
  });
});

describe('toneStyle leaves every other syllable alone', () => {
  test.each(
    'quý quỳ quỹ quá quả quẻ của toán hoàn hoạch khoẻn thuyết chuyển hoại ngoèo nguyễn túy lý mía tủa hoa café'.split(
      ' ',
    ),
  )('%s', (word) => {
    expect(toneStyle(word)).toBe(word);
  });
});

describe('fold', () => {
  test.each([
    ['Điển hình tiên tiến', 'dien hinh tien tien'],
    ['ĐĂNG KÝ', 'dang ky'],
    ['Ðắk Lắk', 'dak lak'],
    ['Sở Tư pháp tỉnh Khánh Hoà', 'so tu phap tinh khanh hoa'],
    ['ươ ƯỞ ữ ợ', 'uo uo u o'],
    ['23/KH-STP', '23/kh-stp'],
  ])('%s becomes %s', (before, after) => {
    expect(fold(before)).toBe(after);
    expect(fold(before.normalize('NFD'))).toBe(after);
  });
});

describe('slugify', () => {
  test.each([
    ['Điển hình tiên tiến', 'dien-hinh-tien-tien'],
    ['  “Bông hoa đẹp” – năm 2025! ', 'bong-hoa-dep-nam-2025'],
    ['Số: 23/KH-STP', 'so-23-kh-stp'],
    ['', 'muc'],
    ['!!! …', 'muc'],
    ['日本', 'muc'],
    ['Lọc', 'loc-2'],
    ['Trang', 'trang-2'],
    ['Trang chủ', 'trang-chu'],
  ])('“%s” becomes %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
    expect(slugify(title.normalize('NFD'))).toBe(slug);
  });

  test('cuts a long title between two syllables, at most at 80 characters', () => {
    expect(slugify('đổi mới sáng tạo '.repeat(9))).toBe(
      'doi-moi-sang-tao-doi-moi-sang-tao-doi-moi-sang-tao-doi-moi-sang-tao-doi-moi-sang',
    );
    expect(slugify(`${'đổi mới sáng tạo '.repeat(4)}nghiêng nghiêng`)).toBe(
      'doi-moi-sang-tao-doi-moi-sang-tao-doi-moi-sang-tao-doi-moi-sang-tao-nghieng',
    );
    expect(slugify('a'.repeat(100))).toBe('a'.repeat(80));
  });
});

test('compareVietnamese sorts by the Vietnamese alphabet, and numbers by value', () => {
  const names = ['Ước', 'Đào', 'Dũng', 'Ánh', 'Ăn', 'An', 'Ông', 'Ơn', 'Oanh', 'Thôn 10', 'Thôn 2'];
  expect([...names].sort(compareVietnamese)).toEqual([
    ...['An', 'Ánh', 'Ăn', 'Dũng', 'Đào', 'Oanh', 'Ông', 'Ơn', 'Thôn 2', 'Thôn 10', 'Ước'],
  ]);
});
