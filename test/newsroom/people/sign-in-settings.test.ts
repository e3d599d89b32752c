import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSignInRules } from '../../../src/newsroom/people/sign-in-settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const agency = { OIDC_ISSUER: 'https://sso.tinh.example', OIDC_CLIENT_ID: 'toa-soan' };

test('Without settings people sign in with passwords, and a second step is their own choice', () => {
  const empty = { OIDC_ISSUER: '', PASSWORD_SIGN_IN: '', SECOND_STEP_ROLES: '' };
  const plain = { passwords: true, secondStepRoles: [] };
  expect([readSignInRules({}), readSignInRules(empty)]).toEqual([plain, plain]);
});

test('The agency’s sign-in needs an address and a name; the rest has a default', () => {
  const roles = { SECOND_STEP_ROLES: 'approver, administrator' };
  expect(readSignInRules({ ...agency, ...roles, PASSWORD_SIGN_IN: '0' })).toMatchObject({
    passwords: false,
    secondStepRoles: ['approver', 'administrator'],
    provider: { claim: 'email', label: 'tài khoản cơ quan' },
  });
});

test('The button’s words are written without blanks', () => {
  const label = readSignInRules({ ...agency, OIDC_LABEL: 'tài_khoản_tỉnh' }).provider?.label;
  expect(label).toBe('tài khoản tỉnh');
});

test('The secret may stand in a file', () => {
  const OIDC_CLIENT_SECRET_FILE = join(temporaryFolder(), 'khoa');
  const read = () => readSignInRules({ ...agency, OIDC_CLIENT_SECRET_FILE });
  expect(read).toThrow(/^OIDC_CLIENT_SECRET_FILE: .*Cách sửa: .*hoa-dep đọc được/);
  writeFileSync(OIDC_CLIENT_SECRET_FILE, 'khóa\n');
  expect(read()).toMatchObject({ provider: { claim: 'email' } });
});

test.each([
  ['PASSWORD_SIGN_IN', { PASSWORD_SIGN_IN: '0' }],
  ['PASSWORD_SIGN_IN', { ...agency, PASSWORD_SIGN_IN: 'không' }],
  ['SECOND_STEP_ROLES', { SECOND_STEP_ROLES: 'approver,sep' }],
  ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://sso.tinh.example' }],
  ['OIDC_ISSUER', { ...agency, OIDC_ISSUER: 'sso.tinh.example' }],
  ['OIDC_ISSUER', { ...agency, OIDC_ISSUER: 'http://sso.tinh.example' }],
  ['OIDC_CLAIM', { ...agency, OIDC_CLAIM: 'thư điện tử' }],
  [
    'OIDC_CLIENT_SECRET_FILE',
    { ...agency, OIDC_CLIENT_SECRET: 'a', OIDC_CLIENT_SECRET_FILE: '/etc/a' },
  ],
])('%s that cannot be used is refused with the remedy', (name, settings) => {
  expect(() => readSignInRules(settings)).toThrow(new RegExp(`^${name}: .*Cách sửa: `));
});
