import { group, list, text } from './builders.ts';
import { message } from './message.ts';

const entry = group('Từ', {
  term: text('Từ của Nhà nước', {
    max: 80,
    hint: 'Chữ mà bài viết dùng, ví dụ: trợ giúp pháp lý',
  }),
  ways: list('Người dân nói', text('Cách nói', { max: 80 }), {
    least: 1,
    inOneBox: true,
    hint: 'Cách nhau bằng dấu phẩy, ví dụ: luật sư miễn phí, hỏi luật không mất tiền.',
  }),
});

const item = {
  ...entry,
  rule: entry.rule.superRefine(({ term, ways }, context) => {
    const said = ways.map(inOneForm);
    for (const [nth, way] of said.entries()) {
      const problem =
        way === inOneForm(term)
          ? `“${ways[nth]}” chính là từ của Nhà nước`
          : said.indexOf(way) < nth && `“${ways[nth]}” đã có trong danh sách này`;
      if (problem === false) continue;
      const remedy = 'xóa chỗ lặp, hoặc ghi một cách nói khác.';
      context.addIssue({ code: 'custom', path: ['ways', nth], message: message(problem, remedy) });
    }
  }),
};

const entries = list('Lời người dân', item, {
  summary: '{{fields.term}}',
  hint: 'Cổng đã có sẵn nhiều từ, xem Sổ tay biên tập. Ghi thêm ở đây; từ nào đã có sẵn thì cách nói ghi ở đây thay cho cách nói có sẵn.',
});

/** What citizens say for the state's words, “luật sư miễn phí” for “trợ giúp pháp lý”: each term once, each of its ways once. */
export const everydayWords = {
  ...entries,
  rule: entries.rule.superRefine((written, context) => {
    const terms = written.map(({ term }) => inOneForm(term));
    for (const [nth, term] of terms.entries()) {
      const first = terms.indexOf(term);
      if (first === nth) continue;
      const problem = `“${written[nth]?.term}” đã ghi ở mục ${first + 1}`;
      const remedy = 'dồn các cách nói vào một mục.';
      context.addIssue({ code: 'custom', path: [nth, 'term'], message: message(problem, remedy) });
    }
  }),
};

function inOneForm(written: string): string {
  return written.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
