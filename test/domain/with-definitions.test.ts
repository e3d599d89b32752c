import { describe, expect, it } from 'vitest';
import { storyParts } from '../../src/domain/story-parts.ts';
import { withDefinitions } from '../../src/domain/with-definitions.ts';

const note = '[^1]: Báo cáo năm 2025.\n    Trang 3.';
const address = '[bộ]: https://moj.gov.vn/';

describe('A piece of a story', () => {
  it.each([
    ['brings along the footnote that it names', 'Chữ[^1].', `Chữ[^1].\n\n${note}`],
    ['brings along the address that it names', 'Xem [Bộ][bộ].', `Xem [Bộ][bộ].\n\n${address}`],
    ['brings nothing that it does not name', 'Chữ.', 'Chữ.'],
    ['brings nothing twice', `Chữ[^1].\n\n${note}`, `Chữ[^1].\n\n${note}`],
  ])('%s', (_title, piece, expected) => {
    expect(withDefinitions(piece, `${piece}\n\nHết.\n\n${note}\n\n${address}`)).toBe(expected);
  });

  it('keeps its footnotes across a quotation', () => {
    const [first] = storyParts(`Chữ[^1].\n\n::quote{text="Nghe"}\n\nHết.\n\n${note}`);
    expect(first).toEqual({ is: 'markdown', text: `Chữ[^1].\n\n${note}` });
  });
});
