import { existsSync } from 'node:fs';
import { checkLibrary } from '../checks/check-library.ts';
import { describeProblem, type Problem } from '../domain/problem.ts';
import { readLibrary } from '../read/library.ts';
import { readSurroundings, WrongSetting } from '../read/surroundings.ts';

async function problemsOf(contentFolder: string, allowSamples: boolean): Promise<Problem[]> {
  const { library, problems } = await readLibrary(contentFolder);
  return library === undefined
    ? problems
    : [...problems, ...checkLibrary(library, { allowSamples })];
}

async function main(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--json')) {
    console.error('Cách dùng: npm run check [-- --json]');
    return 2;
  }
  const { contentFolder, allowSamples } = readSurroundings(process.env);
  if (!existsSync(contentFolder)) {
    throw new WrongSetting(
      `CONTENT_DIR: không có thư mục “${contentFolder}”. Cách sửa: sửa lại đường dẫn.`,
    );
  }
  const problems = await problemsOf(contentFolder, allowSamples);
  if (args.includes('--json')) console.log(JSON.stringify(problems, null, 2));
  else for (const problem of problems) console.log(describeProblem(problem));
  if (!args.includes('--json')) {
    console.log(problems.length === 0 ? 'Nội dung không có lỗi.' : `\n${problems.length} lỗi.`);
  }
  return problems.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongSetting)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
