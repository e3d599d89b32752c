import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { runCommand, WrongUsage } from '../../../src/commands/run-command.ts';
import { launchChromium } from '../../harness/chromium.ts';
import type { Engine } from './engines/engine.ts';
import { miniSearchEngine } from './engines/minisearch-engine.ts';
import { ourEngine } from './engines/our-engine.ts';
import { pagefindWithD, pagefindWithPairs, plainPagefind } from './engines/pagefind-engine.ts';
import { judgeByHand } from './judge-by-hand.ts';
import { type Judgement, judgeEngines } from './judge-engine.ts';
import { judgeInvented } from './judge-invented.ts';
import { outsideMaterial } from './outside-material.ts';
import { scoreTable, shortcomings } from './score-table.ts';
import { isBehindNone, reachedTargets } from './targets.ts';

const usage =
  'Cách dùng: npm run search:eval [-- --size SỐ_BÀI] [--own] [--each] hoặc npm run search:eval -- --records TỆP.jsonl --queries TỆP.jsonl [--peers] [--each]';
const peers = [plainPagefind, pagefindWithD, pagefindWithPairs, miniSearchEngine];

await runCommand(async (args) => {
  const { records, queries, size, peers: withPeers, own, each } = readArguments(args);
  const browser = await launchChromium();
  try {
    if (records !== undefined && queries !== undefined) {
      return await judgeOutside(
        records,
        queries,
        withPeers ? [ourEngine, ...peers] : [ourEngine],
        each,
        browser,
      );
    }
    const engines = own ? [ourEngine] : [ourEngine, ...peers];
    console.log(
      `Máy: ${cpus()[0]?.model.trim()}, ${cpus().length} lõi, ${Math.round(totalmem() / 2 ** 30)} GB.`,
    );
    const byHand = await judgeByHand(engines, browser);
    const isHandFine = told(byHand, 'Câu hỏi viết tay trên nội dung mẫu của hai tỉnh', each);
    const { judgements, heading } = await judgeInvented(engines, size, browser);
    const isInventedFine = told(judgements, heading, each) && reachedTargets(judgements, size);
    return isHandFine && isInventedFine ? 0 : 1;
  } finally {
    await browser.close();
  }
});

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        records: { type: 'string' },
        queries: { type: 'string' },
        peers: { type: 'boolean', default: false },
        own: { type: 'boolean', default: false },
        each: { type: 'boolean', default: false },
        size: { type: 'string', default: '3000' },
      },
    });
    const size = Number(values.size);
    const isHalf = (values.records === undefined) !== (values.queries === undefined);
    if (isHalf || !Number.isInteger(size) || size < 3000) throw new WrongUsage(usage);
    return { ...values, size };
  } catch {
    throw new WrongUsage(usage);
  }
}

async function judgeOutside(
  recordsFile: string,
  queriesFile: string,
  engines: readonly Engine[],
  each: boolean,
  browser: Browser,
): Promise<number> {
  const { documents, queries, problems } = outsideMaterial(recordsFile, queriesFile);
  if (problems.length > 0) {
    for (const problem of problems.slice(0, 20)) console.error(problem);
    console.error(`\n${problems.length} lỗi.`);
    return 1;
  }
  const judgements = await judgeEngines(engines, documents, queries, browser);
  told(judgements, `${documents.length} bài, ${queries.length} câu hỏi`, each);
  return 0;
}

/** Prints how the engines did; true when ours is behind no other in any class. */
function told(judgements: readonly Judgement[], heading: string, each: boolean): boolean {
  console.log(`\n## ${heading}\n\n${scoreTable(judgements)}\n`);
  const [ours] = judgements;
  if (each && ours) console.log(`${shortcomings(ours)}\n`);
  return isBehindNone(judgements);
}
