import { readFileSync } from 'node:fs';
import { WrongSetting } from '../../read/surroundings.ts';
import { openProvider, type ProviderSettings } from './provider.ts';
import { type Role, roleNames, roles } from './roles.ts';
import type { SignInRules } from './sign-in-rules.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads how people sign in from a server's settings; throws `WrongSetting` with the remedy. */
export function readSignInRules(environment: Environment): SignInRules {
  const settings = checkSignInSettings(environment);
  const { provider, secretFile, ...rules } = settings;
  if (provider === undefined) return rules;
  const clientSecret = secretFile === undefined ? provider.clientSecret : secretIn(secretFile);
  return { ...rules, provider: openProvider({ ...provider, clientSecret }) };
}

/** The same settings, without opening the secret's file, which only the newsroom may read. */
export function checkSignInSettings(environment: Environment) {
  const { PASSWORD_SIGN_IN, SECOND_STEP_ROLES } = environment;
  const { OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE } = environment;
  const provider = providerIn(environment);
  const passwords = yesIn('PASSWORD_SIGN_IN', PASSWORD_SIGN_IN || '1');
  if (!passwords && provider === undefined) {
    throw wrong('PASSWORD_SIGN_IN', '0', 'đặt OIDC_ISSUER trước, kẻo không còn ai vào được');
  }
  if (OIDC_CLIENT_SECRET && OIDC_CLIENT_SECRET_FILE) {
    throw wrong('OIDC_CLIENT_SECRET_FILE', OIDC_CLIENT_SECRET_FILE, 'bỏ OIDC_CLIENT_SECRET');
  }
  return {
    passwords,
    secondStepRoles: rolesIn(SECOND_STEP_ROLES ?? ''),
    provider,
    secretFile: OIDC_CLIENT_SECRET_FILE || undefined,
  };
}

function providerIn(environment: Environment): ProviderSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_CLAIM, OIDC_LABEL } = environment;
  if (!OIDC_ISSUER) return undefined;
  if (!OIDC_CLIENT_ID) {
    throw wrong('OIDC_CLIENT_ID', '', 'ghi tên mà nơi đăng nhập đặt cho tòa soạn');
  }
  const claim = OIDC_CLAIM || 'email';
  if (!/^[A-Za-z][\w.:/-]*$/.test(claim)) {
    throw wrong('OIDC_CLAIM', claim, 'viết tên một mục, như email hoặc preferred_username');
  }
  return {
    issuer: issuerIn(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET || undefined,
    claim,
    // The file of settings is read by a shell as well, where a blank ends the value.
    label: (OIDC_LABEL || 'tài khoản cơ quan').replaceAll('_', ' '),
  };
}

/** Plain HTTP would show the codes to everybody on the way; on this machine there is no way. */
function issuerIn(text: string): URL {
  const url = URL.parse(text);
  const isHere = url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (url !== null && url.search + url.hash === '' && (url.protocol === 'https:' || isHere)) {
    return url;
  }
  throw wrong(
    'OIDC_ISSUER',
    text,
    'viết địa chỉ https của nơi đăng nhập, như https://sso.tinh.gov.vn',
  );
}

function rolesIn(text: string): readonly Role[] {
  const names = text.split(/[,\s]+/).filter(Boolean);
  return names.map((name) => {
    const role = roleNames.find((one) => one === name);
    if (role !== undefined) return role;
    const known = roleNames.map((one) => `${one} (${roles[one]})`).join(', ');
    throw wrong('SECOND_STEP_ROLES', name, `chọn trong: ${known}`);
  });
}

function yesIn(name: string, text: string): boolean {
  if (text === '1' || text === '0') return text === '1';
  throw wrong(name, text, 'viết 1 hoặc 0');
}

function secretIn(file: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch {
    // Told below.
  }
  throw wrong(
    'OIDC_CLIENT_SECRET_FILE',
    file,
    'tệp phải có, không trống, và người dùng hoa-dep đọc được',
  );
}

function wrong(name: string, text: string, remedy: string): WrongSetting {
  return new WrongSetting(`${name}: không dùng được “${text}”. Cách sửa: ${remedy}.`);
}
