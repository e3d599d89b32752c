import { backUp } from '../backup/backup.ts';
import { readPlaces } from '../read/surroundings.ts';
import { runCommand, WrongUsage } from './run-command.ts';

await runCommand(async (args) => {
  const [file, ...others] = args;
  if (file === undefined || others.length > 0 || file.startsWith('-')) {
    throw new WrongUsage('Cách dùng: npm run backup -- TỆP.tar.gz');
  }
  const { refs, files } = await backUp(readPlaces(process.env).dataFolder, file, new Date());
  console.log(`Đã sao lưu vào ${file}: ${refs.length} nhánh, ${Object.keys(files).length} tệp.`);
  console.log('Tệp có mật khẩu đã băm và thông tin riêng: cất nơi chỉ người quản trị mở được.');
  return 0;
});
