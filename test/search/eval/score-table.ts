import { kilobytes } from '../bench/figures-table.ts';
import { decimal } from './decimal.ts';
import type { Judgement } from './judge-engine.ts';
import { answersOf } from './judged-query.ts';
import { meanOf, type Scores } from './measures.ts';
import { className, heldOutClass } from './query-classes.ts';

/** A Markdown table: a line for all queries and one for each class, a column for each engine. */
export function scoreTable(judgements: readonly Judgement[]): string {
  const first = judgements[0]?.scores ?? [];
  const classes = [...new Set(first.map(({ query }) => query.class))];
  const line = (label: string, name?: string) => {
    const cells = judgements.map((judgement) => figures(meanOf(scoresIn(judgement, name))));
    const count = judgements[0] ? scoresIn(judgements[0], name).length : 0;
    return row([label, String(count), ...cells]);
  };
  return [
    row(['recall@10 / MRR / nDCG@10', 'số câu', ...judgements.map(({ engine }) => engine)]),
    row(['---', '--:', ...judgements.map(() => '---')]),
    line('**tất cả**'),
    ...classes.map((name) => line(className(name), name)),
    ...weights(judgements),
  ].join('\n');
}

/** What one query weighs where nothing is kept yet; an engine without parts is loaded whole. */
function weights(judgements: readonly Judgement[]): string[] {
  const counts = judgements.flatMap(({ bytes }) => (bytes ? [bytes.length] : []));
  if (counts.length === 0) return [];
  return [
    row([
      'KB tải cho câu đầu, trung vị / nặng nhất',
      String(Math.max(...counts)),
      ...judgements.map(({ bytes }) => (bytes ? kilobytes(bytes) : 'cả mục lục')),
    ]),
  ];
}

/**
 * The queries that an engine did not answer in full at the first place: what was wanted, and what came.
 * Held-out ones stay unseen, or somebody would tune on them.
 */
export function shortcomings({ scores }: Judgement): string {
  return scores
    .filter(({ query }) => query.class !== heldOutClass)
    .filter(({ scores: { recall, mrr } }) => recall < 1 || mrr < 1)
    .map(({ query, ids }) => {
      const wanted = answersOf(query).map((id) => `${id} (${ids.indexOf(id) + 1 || '–'})`);
      return `- ${className(query.class)}: ${query.q}\n  chờ ${wanted.join(', ')}; đứng đầu ${ids[0] ?? 'không có gì'}`;
    })
    .join('\n');
}

/** The scores of the queries of a class, or of all. */
export function scoresIn({ scores }: Judgement, name?: string): Scores[] {
  return scores
    .filter(({ query }) => name === undefined || query.class === name)
    .map((one) => one.scores);
}

function figures({ recall, mrr, ndcg }: Scores): string {
  return [recall, mrr, ndcg].map((value) => decimal(value, 3)).join(' / ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
