import { decimal } from '../eval/decimal.ts';
import type { BenchFigures } from './bench-size.ts';
import type { MadeIndex } from './made-index.ts';

/** The figures of each size as a Markdown table, the peer's beside. */
export function figuresTable(all: readonly BenchFigures[]): string {
  const line = (label: string, cell: (figures: BenchFigures) => string) =>
    `| ${[label, ...all.map(cell)].join(' | ')} |`;
  const made = (label: string, cell: (index: MadeIndex) => string) =>
    line(label, ({ ours, pagefind }) => `${cell(ours)} / ${pagefind ? cell(pagefind) : '–'}`);
  return [
    line('', ({ size }) => `${size.toLocaleString('vi')} bài`),
    line('---', () => '---'),
    line(
      'lượt tìm đầu, trung vị / nặng nhất',
      ({ first }) => `${kilobytes(first.map((one) => one.bytes))} KB`,
    ),
    line('lượt tìm đầu, trung vị / lâu nhất', ({ first }) => {
      const seconds = first.map((one) => one.seconds);
      return `${decimal(median(seconds), 1)} / ${decimal(Math.max(...seconds), 1)} giây`;
    }),
    line(
      'lượt sau, trung vị / nặng nhất',
      ({ later }) => `${kilobytes(later.map((one) => one.bytes))} KB`,
    ),
    line(
      'từ lúc gõ đến lúc đổi danh sách, trung vị / 95 %',
      ({ typing }) => `${Math.round(median(typing))} / ${Math.round(share(typing, 0.95))} ms`,
    ),
    line(
      'recall@10 / MRR của cùng mục lục ấy',
      ({ quality }) => `${decimal(quality.recall, 3)} / ${decimal(quality.mrr, 3)}`,
    ),
    made('mục lục trên đĩa, Hoa Đẹp / Pagefind', ({ bytes }) => `${decimal(bytes / 1e6, 1)} MB`),
    made('số tệp', ({ files }) => files.toLocaleString('vi')),
    made('thời gian lập', ({ seconds }) => `${decimal(seconds, 1)} giây`),
    made('bộ nhớ nhiều nhất khi lập', ({ peak }) => `${Math.round(peak / 1e6)} MB`),
  ].join('\n');
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  return share(values, 0.5);
}

/** The value that a share of all values does not exceed. */
export function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

/** The middle and the greatest of some weights in bytes. */
export function kilobytes(values: readonly number[]): string {
  return `${[median(values), Math.max(...values)].map((value) => decimal(value / 1000, 0)).join(' / ')}`;
}
