import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import {
  readerHeaders,
  readerPolicy,
  transportSecurity,
} from '../../src/deploy/response-headers.ts';
import { serverFiles } from '../../src/deploy/server-files.ts';
import { readServerSettings } from '../../src/deploy/server-settings.ts';
import { instructions, linesUnder } from './instructions.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test('an empty machine needs at most ten lines', () => {
  const lines = linesUnder('Từ máy trống');
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThanOrEqual(10);
});

test('every command of ours that the instructions name exists', () => {
  const named = [...instructions.matchAll(/(?:npm run|hoa-dep) ([a-z]+)(?![\w./-])/g)];
  const missing = named.map(([, name = '']) => name).filter((name) => !(name in scripts));
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('every file of the project that the instructions name exists', () => {
  const named = [...instructions.matchAll(/(?:deploy|examples)\/[a-z][a-z.-]*/g)];
  const missing = named.map(([name]) => name).filter((name) => !existsSync(join(root, name)));
  expect(missing).toEqual([]);
});

test('every service that the instructions name is written by the command', () => {
  const settings = readServerSettings(parseEnv(read('deploy/hoa-dep.env')));
  const written = serverFiles(settings, '/etc/hoa-dep.env').map(({ path }) => path);
  for (const unit of ['hoa-dep-newsroom.service', 'hoa-dep-backup.timer']) {
    expect(instructions).toContain(unit);
    expect(written).toContain(`/etc/systemd/system/${unit}`);
  }
});

test('an object store is told the same headers as nginx', () => {
  const page = read('deploy/nhieu-may.md');
  const wanted = { ...readerHeaders, 'Content-Security-Policy': readerPolicy(undefined) };
  for (const [name, value] of Object.entries(wanted)) expect(page).toContain(`${name}: ${value}\n`);
  expect(page).toContain(transportSecurity);
});
