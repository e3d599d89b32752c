import { parseArgs } from 'node:util';
import { heldBackPortraits } from '../checks/held-back-portraits.ts';
import { publishedEarly } from '../checks/published-early.ts';
import { unfilled } from '../checks/unfilled.ts';
import { describeProblem, forFiles } from '../domain/problem.ts';
import { checkedContent } from '../publish/checked-content.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { checkPortal } from './check-portal.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE =
  'Cách dùng: npm run check [-- --json] hoặc npm run check -- --portal [THƯ_MỤC] [--json]';

interface Arguments {
  isJson: boolean;
  /** Folder of a built site whose duties are asked; undefined for the content. */
  site: string | undefined;
}

function readArguments(args: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        portal: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [folder = 'dist', ...rest] = positionals;
    if (rest.length > 0 || (positionals.length > 0 && !values.portal)) throw new WrongUsage(USAGE);
    return { isJson: values.json, site: values.portal ? folder : undefined };
  } catch {
    throw new WrongUsage(USAGE);
  }
}

async function checkContent(isJson: boolean): Promise<number> {
  const surroundings = readSurroundings(process.env);
  const { library, problems } = await checkedContent(surroundings);
  // Warnings go beside the answer: a program that reads it asks for what must be mended.
  const warnings = [
    ...heldBackPortraits(library, surroundings.today),
    ...publishedEarly(library),
    ...unfilled(library),
  ];
  for (const warning of warnings) {
    console.error(`Lưu ý: ${describeProblem(warning)}`);
  }
  if (isJson) {
    console.log(JSON.stringify(problems.map(forFiles), null, 2));
  } else {
    for (const problem of problems) console.log(describeProblem(problem));
    console.log(problems.length === 0 ? 'Nội dung không có lỗi.' : `\n${problems.length} lỗi.`);
  }
  return problems.length === 0 ? 0 : 1;
}

await runCommand((args) => {
  const { isJson, site } = readArguments(args);
  return site === undefined ? checkContent(isJson) : checkPortal(site, isJson);
});
