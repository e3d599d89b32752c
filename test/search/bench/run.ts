import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, WrongUsage } from '../../../src/commands/run-command.ts';
import { bar } from '../../drills/bars.ts';
import { launchChromium } from '../../harness/chromium.ts';
import { departments } from '../../harness/departments.ts';
import { builtFolder } from '../../harness/run-build.ts';
import { type BenchFigures, benchSize } from './bench-size.ts';
import { figuresTable, median, share } from './figures-table.ts';

const usage = 'Cách dùng: npm run bench [-- --size SỐ_BÀI] [--own]';
const [department] = departments;

await runCommand(async (args) => {
  const { sizes, own } = readArguments(args);
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-site-'));
  const browser = await launchChromium();
  try {
    const { content, siteUrl } = department;
    const site = await builtFolder(folder, { CONTENT_DIR: content, SITE_URL: siteUrl });
    console.log(
      `Máy: ${cpus()[0]?.model.trim()}, ${cpus().length} lõi, ${Math.round(totalmem() / 2 ** 30)} GB; đường truyền 1,6 Mbit/s, trễ 150 ms; bộ xử lý chậm 4 lần khi gõ.\n`,
    );
    const all: BenchFigures[] = [];
    for (const size of sizes) all.push(await benchSize(size, site, browser, !own));
    console.log(`${figuresTable(all)}\n`);
    for (const figures of all) sayTargets(figures);
    return process.exitCode === 1 ? 1 : 0;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function readArguments(args: string[]): { sizes: number[]; own: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: { size: { type: 'string' }, own: { type: 'boolean', default: false } },
    });
    const sizes = values.size === undefined ? [3000, 20_000] : [Number(values.size)];
    if (sizes.some((size) => !Number.isInteger(size) || size < 3000)) throw new WrongUsage(usage);
    return { sizes, own: values.own };
  } catch {
    throw new WrongUsage(usage);
  }
}

function sayTargets({ size, first, later, typing }: BenchFigures): void {
  const bytes = first.map((cost) => cost.bytes);
  const seconds = first.map((cost) => cost.seconds);
  const records = `${size.toLocaleString('vi')} bài`;
  bar(median(bytes) <= 250_000, `${records}: lượt tìm đầu ≤ 250 KB`);
  bar(median(seconds) <= 3, `${records}: lượt tìm đầu ≤ 3 giây`);
  bar(median(later.map((cost) => cost.bytes)) <= 60_000, `${records}: lượt sau ≤ 60 KB`);
  bar(share(typing, 0.95) <= 150, `${records}: 95 % lần gõ thấy danh sách mới trong 150 ms`);
}
