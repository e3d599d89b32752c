import { randomInt } from 'node:crypto';
import { fold, nfc } from '../../domain/vietnamese.ts';
import { Refusal } from '../refusal.ts';

const shortest = 12;
const longest = 200;
const leastVariety = 5;

/** Days in which a one-time password must be used. */
export const oneTimeDays = 7;

/** Throws a `Refusal` (422) for a password that is too easily guessed for this person. */
export function demandGoodPassword(
  password: string,
  { login, name }: { readonly login: string; readonly name: string },
): void {
  const signs = [...nfc(password)];
  if (signs.length < shortest) {
    throw weak(`chỉ có ${signs.length} ký tự`, `đặt mật khẩu từ ${shortest} ký tự trở lên`);
  }
  if (signs.length > longest) throw weak('dài quá', `đặt mật khẩu không quá ${longest} ký tự`);
  if ([login, name].some((own) => lettersOf(own) === lettersOf(password))) {
    throw weak('trùng tên đăng nhập hoặc họ tên', 'chọn vài từ không liên quan đến tên mình');
  }
  if (new Set(signs).size < leastVariety) {
    throw weak('lặp lại vài ký tự', 'chọn vài từ khác nhau');
  }
}

// Without 0/o, 1/l/i: it is read aloud and copied by hand.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be used once, easy to read aloud, of some 20 bits a group: `k7mx-q2nf-…`. */
export function oneTimePassword(groups = 4): string {
  const sign = () => alphabet.charAt(randomInt(alphabet.length));
  const group = () => Array.from({ length: 4 }, sign).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** Letters alone, so that a year or a dot added to one's name does not make it a password. */
function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}]/gu, '');
}

function weak(problem: string, remedy: string): Refusal {
  return new Refusal(422, `Mật khẩu mới ${problem} nên dễ bị đoán.`, `${remedy}.`);
}
