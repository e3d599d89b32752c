import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { ratingHost } from '../checks/rating-host.ts';
import { askedEndpoint } from '../deploy/asked-endpoint.ts';
import { serverFiles } from '../deploy/server-files.ts';
import { readServerSettings } from '../deploy/server-settings.ts';
import { WrongSetting } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

const USAGE =
  'Cách dùng: npm run deploy [-- --env TỆP] [--root THƯ_MỤC]   (mặc định: /etc/hoa-dep.env, viết vào /)';
const enabled = '/etc/nginx/sites-enabled/hoa-dep';

await runCommand(async (args) => {
  const { envFile, root } = readArguments(args);
  const settings = readServerSettings(await readEnv(envFile));
  for (const { path, text, mode } of serverFiles(settings, envFile)) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    await chmod(file, mode);
    console.log(`Đã viết ${file}`);
  }
  const link = join(root, enabled);
  await mkdir(dirname(link), { recursive: true });
  await rm(link, { force: true });
  await symlink('../sites-available/hoa-dep', link);
  if (settings.newsroomUrl.protocol === 'http:') {
    console.log(
      'Lưu ý: địa chỉ là http, nên người đọc xem được cổng nhưng không ai đăng nhập tòa soạn được.',
    );
    console.log('  Cách sửa: đặt SITE_URL bắt đầu bằng https:// rồi chạy lại lệnh này.');
  }
  const endpoint = await askedEndpoint(settings.releasesDir);
  const hosts = { own: settings.siteUrl.origin, named: settings.ratingOrigin };
  for (const { problem, remedy } of ratingHost(endpoint, hosts, 'content/site/services.yml')) {
    console.log(`Lưu ý: ${problem}.`);
    console.log(`  Cách sửa: ${remedy}`);
  }
  console.log('Việc tiếp theo: xem deploy/README.md, mục “Từ máy trống”.');
  return 0;
});

function readArguments(args: string[]): { envFile: string; root: string } {
  try {
    const { env, root } = parseArgs({
      args,
      options: {
        env: { type: 'string', default: '/etc/hoa-dep.env' },
        root: { type: 'string', default: '/' },
      },
    }).values;
    return { envFile: resolve(env), root: resolve(root) };
  } catch {
    throw new WrongUsage(USAGE);
  }
}

async function readEnv(file: string): Promise<NodeJS.ProcessEnv> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongSetting(
      `Không đọc được tệp thiết đặt ${file}. Cách sửa: chép deploy/hoa-dep.env thành ${file} rồi sửa.`,
    );
  });
  return parseEnv(text);
}
