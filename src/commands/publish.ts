import { parseArgs } from 'node:util';
import { describeProblem } from '../domain/problem.ts';
import { Refusal } from '../newsroom/refusal.ts';
import { publishNewest } from '../publish/publish-newest.ts';
import { refreshKept } from '../publish/refresh-kept.ts';
import { serverPublishing } from './publishing.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE = 'Cách dùng: npm run publish [-- MÃ_LẦN_GHI]   (mặc định: lần ghi mới nhất)';

await runCommand(async (args) => {
  const name = readArguments(args);
  const started = performance.now();
  const making = await serverPublishing(process.env, (line) => console.log(line));
  const commit = name === undefined ? undefined : await resolveCommit(making.source, name);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
  console.log(`Xuất bản ${(commit ?? (await making.source.head())).slice(0, 10)}…`);
  const outcome = await publishNewest(making, stopping.signal, commit);
  if ('problems' in outcome) {
    for (const problem of outcome.problems) console.error(describeProblem(problem));
    console.error('\nChưa xuất bản; trang đang có giữ nguyên.');
    return 1;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Đã lên trang sau ${seconds} giây: ${outcome.folder}`);
  await refreshKept(making, stopping.signal);
  return 0;
});

function readArguments(args: string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    if (positionals.length <= 1) return positionals[0];
  } catch {
    // Told below.
  }
  throw new WrongUsage(USAGE);
}

async function resolveCommit(
  source: { resolve(name: string): Promise<string> },
  name: string,
): Promise<string> {
  return source.resolve(name).catch(() => {
    throw new Refusal(
      404,
      `Kho nội dung không có lần ghi “${name}”.`,
      'xem các lần ghi bằng git log rồi chép đúng mã.',
    );
  });
}
