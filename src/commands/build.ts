import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeProblem, type Problem } from '../domain/problem.ts';
import { buildSite } from '../publish/build-site.ts';
import { checkedContent } from '../publish/checked-content.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE = 'Cách dùng: npm run build [-- --out THƯ_MỤC] [--problems TỆP_JSON]';

function readArguments(args: string[]): { out: string; problemsFile: string | undefined } {
  try {
    const { values } = parseArgs({
      args,
      options: { out: { type: 'string', default: 'dist' }, problems: { type: 'string' } },
    });
    return { out: values.out, problemsFile: values.problems };
  } catch {
    throw new WrongUsage(USAGE);
  }
}

function report(problems: readonly Problem[]): void {
  for (const problem of problems) console.error(describeProblem(problem));
  console.error(`\nChưa dựng trang: nội dung có ${problems.length} lỗi.`);
}

await runCommand(async (args) => {
  const { out, problemsFile } = readArguments(args);
  const surroundings = readSurroundings(process.env);
  const { siteUrl, contentFolder, today } = surroundings;
  const { library, problems } = await checkedContent(surroundings);
  if (problemsFile !== undefined) await writeFile(problemsFile, JSON.stringify(problems));
  if (problems.length > 0) {
    report(problems);
    return 1;
  }
  const started = performance.now();
  await buildSite(out, { siteUrl, library, today, contentFolder }, (step, seconds) =>
    console.log(`  ${step}: ${seconds.toFixed(1)} giây`),
  );
  console.log(`Đã dựng ${out} trong ${((performance.now() - started) / 1000).toFixed(1)} giây.`);
  return 0;
});
