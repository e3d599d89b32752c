import { resolve } from 'node:path';
import { restore } from '../backup/restore.ts';
import { readPlaces } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

await runCommand(async (args) => {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0 || file.startsWith('-')) {
    throw new WrongUsage('Cách dùng: npm run restore -- TỆP.tar.gz   (DATA_DIR là thư mục trống)');
  }
  const dataFolder = resolve(readPlaces(process.env).dataFolder);
  const { made, refs } = await restore(file, dataFolder);
  console.log(`Đã khôi phục ${refs.length} nhánh vào ${dataFolder}, bản sao lưu lúc ${made}.`);
  console.log('Mọi người đăng nhập lại. Chạy npm run publish để dựng lại trang.');
  return 0;
});
