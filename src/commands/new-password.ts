import { parseArgs } from 'node:util';
import { openPeople } from '../newsroom/people/open-people.ts';
import { Refusal } from '../newsroom/refusal.ts';
import { readPlaces } from '../read/surroundings.ts';
import { WrongUsage } from './run-command.ts';

const USAGE = 'Cách dùng: npm run newsroom -- password --login TÊN';

/**
 * Gives somebody a new one-time password and takes off their second step, for the day when no
 * administrator can sign in any more; exit code.
 */
export async function newPassword(args: string[]): Promise<number> {
  const login = readLogin(args);
  const { accounts, sessions, audit } = openPeople(readPlaces(process.env).dataFolder);
  const found = (await accounts.list()).find((one) => one.login === login);
  if (found === undefined) {
    const logins = (await accounts.list()).map((one) => one.login).join(', ');
    throw new Refusal(
      404,
      `Không có tài khoản “${login}”.`,
      `viết đúng một trong các tên: ${logins}.`,
    );
  }
  const { account, password } = await accounts.giveOneTimePassword(found.id);
  await accounts.secondSteps.remove(account.id);
  await sessions.endAll(account.id);
  await audit.note(null, 'give-one-time-password', login, { by: 'lệnh trên máy chủ' });
  console.log(`Tài khoản:        ${login}`);
  console.log(`Mật khẩu một lần: ${password}   (dùng trong 7 ngày, đổi khi đăng nhập)`);
  return 0;
}

function readLogin(args: string[]): string {
  try {
    const { values } = parseArgs({ args, options: { login: { type: 'string' } } });
    if (values.login) return values.login;
  } catch {
    // Told below.
  }
  throw new WrongUsage(USAGE);
}
