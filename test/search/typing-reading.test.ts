import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';
import { typingReading } from '../../src/search/typing-reading.ts';

test.each([
  ['ddieenr hinhf', 'điển hình'],
  ['ddie63n', undefined],
  ['thuaanj', 'thuận'],
  ['quoocs hooij', 'quốc hội'],
  ['tw phaps', 'tư pháp'],
  ['nguowif dduwowcj', 'người được'],
  ['hoaf giair', 'hòa giải'],
  ['muwa, hoawcj', 'mưa hoặc'],
  ['tieesng', 'tiếng'],
  ['thuyr', 'thủy'],
  ['giuwx gif', 'giữ gì'],
  ['d9ie63n hi2nh', 'điển hình'],
  ['thua65n', 'thuận'],
  ['ngu7o72i d9u7o75c', 'người được'],
  ['hoa8c5', 'hoặc'],
  ['ky4 thua65t', 'kỹ thuật'],
  ['dien hinh', undefined],
  ['aaaaaa', undefined],
  ['stp 2022', undefined],
])('%s is %s', (typed, reading) => {
  expect(typingReading(parseQuery(typed).syllables)).toBe(reading);
});
