import { heldBackPortraits } from '../checks/held-back-portraits.ts';
import { publishedEarly } from '../checks/published-early.ts';
import { describeProblem } from '../domain/problem.ts';
import { checkedContent } from '../publish/checked-content.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

await runCommand(async (args) => {
  if (args.some((arg) => arg !== '--json'))
    throw new WrongUsage('Cách dùng: npm run check [-- --json]');
  const surroundings = readSurroundings(process.env);
  const { library, problems } = await checkedContent(surroundings);
  // Warnings go beside the answer: a program that reads it asks for what must be mended.
  const warnings = [...heldBackPortraits(library, surroundings.today), ...publishedEarly(library)];
  for (const warning of warnings) {
    console.error(`Lưu ý: ${describeProblem(warning)}`);
  }
  if (args.includes('--json')) {
    console.log(JSON.stringify(problems, null, 2));
  } else {
    for (const problem of problems) console.log(describeProblem(problem));
    console.log(problems.length === 0 ? 'Nội dung không có lỗi.' : `\n${problems.length} lỗi.`);
  }
  return problems.length === 0 ? 0 : 1;
});
