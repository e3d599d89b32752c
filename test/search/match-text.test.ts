import { describe, expect, test } from 'vitest';
import { matchedText, matchScore } from '../../src/search/match-text.ts';

const score = (typed: string, title: string, ...texts: string[]) =>
  matchScore(matchedText(typed), [title, ...texts].map(matchedText));

describe('a text is found', () => {
  test.each([
    ['without marks', 'dang ky', 'Bản đăng ký'],
    ['in capitals and decomposed', 'ĐĂNG KÝ'.normalize('NFD'), 'Bản đăng ký'],
    ['in the other tone style', 'hoà giải', 'Tổ hòa giải'],
    ['while its last syllable is being typed', 'hoa gi', 'Tổ hòa giải'],
    ['by a document’s number', '23/kh-stp', 'Kế hoạch số 23/KH-STP'],
    ['by part of the number', 'kh-stp', 'Kế hoạch số 23/KH-STP'],
    ['by syllables apart', 'to ba', 'Tổ hòa giải thôn Ba'],
    ['by what was not typed at all', '', 'Tổ hòa giải'],
  ])('%s: “%s”', (_how, typed, title) => {
    expect(score(typed, title)).toBeGreaterThan(0);
  });

  test.each([
    ['that only holds a longer syllable', 'tien loa', 'Tiếng loa'],
    ['that lacks one syllable', 'hoa giai xyz', 'Tổ hòa giải'],
    ['that holds the letters inside a syllable', 'oa', 'Tổ hòa giải'],
  ])('but not one %s', (_how, typed, title) => {
    expect(score(typed, title)).toBe(0);
  });
});

describe('above stands', () => {
  type Texts = [title: string, ...texts: string[]];
  test.each<[what: string, typed: string, above: Texts, below: Texts]>([
    ['what has the marks typed', 'đăng ký', ['Bản đăng ký'], ['Đảng kỳ vọng']],
    ['half of the marks', 'hòa giai', ['Tổ hòa giải'], ['Hoa giai nhân']],
    ['syllables side by side', 'hoa giai', ['Tổ hòa giải'], ['Giải pháp hòa mình']],
    ['syllables in their order', 'tu phap', ['Sở Tư pháp'], ['Pháp luật, tư vấn']],
    ['the title', 'hoa giai', ['Tổ hòa giải', ''], ['Chuyện thôn Ba', 'Tổ hòa giải']],
    ['a phrase within one text', 'ba to', ['Chuyện', 'Ba tổ'], ['Thôn Ba', 'Tổ hòa giải']],
    ['the last syllable whole', 'thon ba', ['Tổ thôn Ba'], ['Tổ thôn Bắc']],
    ['what begins with it', 'hoa giai', ['Hòa giải ở cơ sở'], ['Tổ hòa giải']],
  ])('%s: “%s”', (_what, typed, above, below) => {
    expect(score(typed, ...above)).toBeGreaterThan(score(typed, ...below));
    expect(score(typed, ...below)).toBeGreaterThan(0);
  });

  test('nothing of two spellings when none was asked for', () => {
    expect(score('dang ky', 'Bản đăng ký')).toBe(score('dang ky', 'Cho đảng kỳ'));
  });
});
