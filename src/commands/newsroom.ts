import { initNewsroom } from './init-newsroom.ts';
import { newPassword } from './new-password.ts';
import { runCommand, WrongUsage } from './run-command.ts';
import { runLocalNewsroom } from './run-local-newsroom.ts';
import { runServerNewsroom } from './run-server-newsroom.ts';

const USAGE = `Cách dùng:
  npm run newsroom                 mở tòa soạn của cơ quan (DATA_DIR, SITE_URL, PORT)
  npm run newsroom -- --local      mở cho một người trên máy này, không cần tài khoản
  npm run newsroom -- init --content THƯ_MỤC --login TÊN --name "HỌ TÊN" --email ĐỊA_CHỈ
  npm run newsroom -- password --login TÊN
                                   cấp mật khẩu một lần khi không còn người quản trị nào vào được`;

await runCommand(async (args) => {
  const [first, ...rest] = args;
  if (first === 'init') return initNewsroom(rest);
  if (first === 'password') return newPassword(rest);
  const port = Number(process.env.PORT || 4321);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort || rest.length > 0) throw new WrongUsage(USAGE);
  if (first === '--local') return runLocalNewsroom(port);
  if (first === undefined) return runServerNewsroom(port);
  throw new WrongUsage(USAGE);
});
