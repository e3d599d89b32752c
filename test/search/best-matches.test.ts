import { expect, test } from 'vitest';
import { bestMatches } from '../../src/search/best-matches.ts';
import { matchedText, matchScore } from '../../src/search/match-text.ts';

const abbreviations = [{ short: 'TGPL', long: 'trợ giúp pháp lý' }];

function found(typed: string, ...titles: string[]): string[] {
  const scoreOf = (form: ReturnType<typeof matchedText>, title: string) =>
    matchScore(form, [matchedText(title)]);
  return bestMatches(typed, titles, { abbreviations, scoreOf })
    .toSorted((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

test('an abbreviation and its long form find each other', () => {
  expect(found('tgpl', 'Người trợ giúp pháp lý', 'Hộ tịch')).toEqual(['Người trợ giúp pháp lý']);
  expect(found('trợ giúp pháp lý', 'Năm TGPL', 'Hộ tịch')).toEqual(['Năm TGPL']);
});

test('a text counts by the form that it answers best', () => {
  expect(found('TGPL', 'Bàn về trợ giúp pháp lý', 'TGPL năm 2025')[0]).toBe('TGPL năm 2025');
});

test('keys of Telex and VNI are read where nothing is spelled so', () => {
  expect(found('ddieenr hinhf', 'Điển hình', 'Hộ tịch')).toEqual(['Điển hình']);
  expect(found('d9ie63n hi2nh', 'Điển hình', 'Hộ tịch')).toEqual(['Điển hình']);
  expect(found('tros giups phaps lys', 'Điển hình')).toEqual([]);
  expect(found('thanhs', 'Thánh', 'Thanhs')).toEqual(['Thanhs']);
});

test('an abbreviation is known in a reading too', () => {
  expect(found('trowj giups phaps lys', 'Năm TGPL', 'Hộ tịch')).toEqual(['Năm TGPL']);
});
