import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeProblem } from '../domain/problem.ts';
import { readLibrary } from '../read/library.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { allChecks, privacyChecks, verifySite } from '../verify/verify-site.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE = 'Cách dùng: npm run verify -- THƯ_MỤC [--privacy] [--problems TỆP_JSON]';

interface Arguments {
  folder: string;
  problemsFile: string | undefined;
  /** Only what must not be seen; the rest was looked at when the site was new. */
  isPrivacyOnly: boolean;
}

function readArguments(args: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { problems: { type: 'string' }, privacy: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) throw new WrongUsage(USAGE);
    return { folder, problemsFile: values.problems, isPrivacyOnly: values.privacy };
  } catch {
    throw new WrongUsage(USAGE);
  }
}

function requireFolder(folder: string, setting: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new WrongUsage(`${setting}: không có thư mục “${folder}”. Cách sửa: sửa lại đường dẫn.`);
}

await runCommand(async (args) => {
  const { folder, problemsFile, isPrivacyOnly } = readArguments(args);
  const { contentFolder, siteUrl, today } = readSurroundings(process.env);
  requireFolder(folder, 'THƯ_MỤC');
  requireFolder(contentFolder, 'CONTENT_DIR');
  const started = performance.now();
  const { library } = await readLibrary(contentFolder);
  const problems = await verifySite(
    folder,
    { siteUrl, library, today },
    (step, seconds) => console.log(`  ${step}: ${seconds.toFixed(1)} giây`),
    isPrivacyOnly ? privacyChecks : allChecks,
  );
  if (problemsFile !== undefined) await writeFile(problemsFile, JSON.stringify(problems));
  for (const problem of problems) console.error(describeProblem(problem));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    problems.length === 0
      ? `Đã soát ${folder} trong ${seconds} giây: không có lỗi.`
      : `\nĐã soát ${folder} trong ${seconds} giây: ${problems.length} lỗi.`,
  );
  return problems.length === 0 ? 0 : 1;
});
