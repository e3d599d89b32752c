import { parseArgs } from 'node:util';
import { rollBack } from '../publish/roll-back.ts';
import { serverPublishing } from './publishing.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE =
  'Cách dùng: npm run rollback [-- TÊN_BẢN]   (mặc định: bản trước; --list: xem các bản còn giữ)';

await runCommand(async (args) => {
  const { id, isList } = readArguments(args);
  const making = await serverPublishing(process.env, (line) => console.log(line));
  const { releases } = making;
  if (isList) {
    const current = await releases.current();
    for (const release of await releases.list()) {
      const mark = release.id === current?.id ? '  ← đang hiện' : '';
      console.log(`${release.id}  ngày ${release.day}${mark}`);
    }
    return 0;
  }
  const release = await rollBack(making, id);
  if (release === undefined) {
    console.error(
      'Không còn bản nào để quay về.\n  Cách sửa: xem các bản còn giữ bằng npm run rollback -- --list, hoặc xuất bản một lần ghi cũ bằng npm run publish -- MÃ_LẦN_GHI.',
    );
    return 1;
  }
  console.log(`Người đọc thấy lại bản ${release.id}, trừ những gì đã gỡ từ đó đến nay.`);
  console.log('Nội dung mới nhất chờ lần xuất bản tới (npm run publish, hoặc nút phê duyệt).');
  return 0;
});

function readArguments(args: string[]): { id: string | undefined; isList: boolean } {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { list: { type: 'boolean', default: false } },
    });
    if (positionals.length <= 1) return { id: positionals[0], isList: values.list };
  } catch {
    // Told below.
  }
  throw new WrongUsage(USAGE);
}
