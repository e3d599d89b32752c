import { parseArgs } from 'node:util';
import { buildPreview } from '../publish/build-site.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE = 'Cách dùng: PREVIEW=exemplars/to-thon-ba node src/commands/preview.ts --out THƯ_MỤC';

await runCommand(async (args) => {
  const { out } = readArguments(args);
  if (out === undefined || readSurroundings(process.env).preview === undefined) {
    throw new WrongUsage(USAGE);
  }
  await buildPreview(out);
  return 0;
});

function readArguments(args: string[]): { out?: string | undefined } {
  try {
    const options = { out: { type: 'string' }, problems: { type: 'string' } } as const;
    return parseArgs({ args, options }).values;
  } catch {
    throw new WrongUsage(USAGE);
  }
}
