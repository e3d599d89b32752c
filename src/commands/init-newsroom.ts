import { parseArgs } from 'node:util';
import { describeProblem } from '../domain/problem.ts';
import { initRepository, refuseExisting } from '../newsroom/init-repository.ts';
import { openPeople } from '../newsroom/people/open-people.ts';
import { checkedContent } from '../publish/checked-content.ts';
import { readPlaces } from '../read/surroundings.ts';
import { WrongUsage } from './run-command.ts';

const USAGE =
  'Cách dùng: npm run newsroom -- init --content THƯ_MỤC --login TÊN --name "HỌ TÊN" --email ĐỊA_CHỈ';

/** Makes a newsroom's content repository and its first administrator; exit code. */
export async function initNewsroom(args: string[]): Promise<number> {
  const { content, login, name, email } = readArguments(args);
  const { dataFolder } = readPlaces(process.env);
  const { problems } = await checkedContent({ contentFolder: content, allowSamples: true });
  for (const problem of problems) console.error(describeProblem(problem));
  if (problems.length > 0) {
    console.error(`\nChưa lập tòa soạn: nội dung có ${problems.length} lỗi.`);
    return 1;
  }
  await refuseExisting(dataFolder);
  const { accounts } = openPeople(dataFolder);
  // Made first: an account alone is harmless, a repository alone would refuse a second try.
  const isRepeat = (await accounts.list()).some((one) => one.login === login);
  const made = isRepeat
    ? undefined
    : await accounts.create(login, { name, email, role: 'administrator' });
  await initRepository(dataFolder, content, { name, email });
  console.log(`Đã lập kho nội dung trong ${dataFolder} từ ${content}.`);
  if (made === undefined) console.log(`Tài khoản ${login} đã có từ trước.`);
  else {
    console.log(`Tài khoản quản trị: ${login}`);
    console.log(`Mật khẩu một lần:   ${made.password}   (đổi khi đăng nhập lần đầu)`);
  }
  return 0;
}

function readArguments(args: string[]) {
  try {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({
      args,
      options: { content: option, login: option, name: option, email: option },
    });
    const { content, login, name, email } = values;
    if (content && login && name && email) return { content, login, name, email };
  } catch {
    // Told below.
  }
  throw new WrongUsage(USAGE);
}
