import type { Browser } from 'playwright-core';
import { inventCorpus } from './corpus/invent-corpus.ts';
import { knownItems } from './corpus/known-items.ts';
import { decimal } from './decimal.ts';
import type { Engine } from './engines/engine.ts';
import { inventedDocuments } from './invented-documents.ts';
import { type Judgement, judgeEngines } from './judge-engine.ts';

/** Invents so many records and has the engines find the one that each query means. */
export async function judgeInvented(
  engines: readonly Engine[],
  size: number,
  browser: Browser,
): Promise<{ judgements: Judgement[]; heading: string }> {
  const { records, variety } = inventCorpus(size);
  const queries = knownItems(records).map(({ class: name, q, id }) => ({
    class: name,
    q,
    grades: new Map([[id, 3]]),
  }));
  const share = decimal(variety.commonestRun.share * 100, 2);
  return {
    judgements: await judgeEngines(engines, inventedDocuments(records), queries, browser),
    heading: `${size.toLocaleString('vi')} bài dựng bằng máy: ${variety.pairs.toLocaleString('vi')} cặp tiếng khác nhau, chuỗi tám tiếng lặp nhiều nhất có trong ${share} % số bài`,
  };
}
