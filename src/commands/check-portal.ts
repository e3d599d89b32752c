import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditLine, auditSite, unmetLines } from '../audit/audit-site.ts';
import { describeLine } from '../audit/describe-line.ts';
import { summaryOf } from '../audit/summary.ts';
import { readLibrary } from '../read/library.ts';
import { readSurroundings } from '../read/surroundings.ts';
import { openSite } from '../verify/site.ts';
import { WrongUsage } from './run-command.ts';

/** Says which duties of a public portal a built site meets; 1 when one in force is not met. */
export async function checkPortal(folder: string, isJson: boolean): Promise<number> {
  if (statSync(join(folder, 'index.html'), { throwIfNoEntry: false }) === undefined) {
    throw new WrongUsage(
      `Thư mục “${folder}” chưa có trang nào. Cách sửa: chạy npm run build trước, hoặc ghi thư mục của bản dựng.`,
    );
  }
  const { siteUrl, contentFolder, today } = readSurroundings(process.env);
  const { library } = await readLibrary(contentFolder);
  const lines = await auditSite(await openSite(folder, { siteUrl, library, today }));
  console.log(isJson ? JSON.stringify(lines.map(inFull(siteUrl)), null, 2) : told(lines));
  return unmetLines(lines).length === 0 ? 0 : 1;
}

function told(lines: readonly AuditLine[]): string {
  return [...lines.map(describeLine), `\n${summaryOf(lines)}.`].join('\n');
}

/** Programs read whole addresses. */
function inFull(siteUrl: URL): (line: AuditLine) => AuditLine {
  return (line) =>
    line.address === undefined
      ? line
      : { ...line, address: new URL(line.address.slice(1), siteUrl).href };
}
