import { parseArgs } from 'node:util';
import { buildPreview } from '../publish/build-preview.ts';
import { previewProgram } from '../publish/preview-program.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE = `Cách dùng: PREVIEW=exemplars/to-thon-ba node src/commands/preview.ts --out THƯ_MỤC
Không có PREVIEW và --out thì chỉ đóng gói sẵn mẫu trang.`;

await runCommand(async (args) => {
  const { out } = readArguments(args);
  const { preview, siteUrl } = readSurroundings(process.env);
  if ((out === undefined) !== (preview === undefined)) throw new WrongUsage(USAGE);
  if (out === undefined) await previewProgram();
  else await buildPreview(out, siteUrl);
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
