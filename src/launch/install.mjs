// Runs before anything is installed, on Node 20: no dependency, no TypeScript.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const stampOf = (root) => join(root, 'node_modules', '.hoa-dep-lock');

const fingerprint = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** True when `node_modules` was installed from the lockfile as it stands now, by us or by hand. */
export function dependenciesAreFresh(root) {
  const stamp = stampOf(root);
  const isOurs = existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === fingerprint(root);
  return isOurs || npmInstalled(root);
}

// npm writes down what it has installed; packages for other platforms are not among it.
function npmInstalled(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesIn(installedFile);
  const locked = Object.entries(packagesIn(join(root, 'package-lock.json')));
  return locked.every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/** Absolute path of the Node that runs the project: the locked one, else the one running now. */
export function projectNode(root) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const locked = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', file);
  return existsSync(locked) ? locked : process.execPath;
}

/** The environment with the project's own programs, its Node among them, first on the PATH. */
export function projectEnvironment(root) {
  return { ...process.env, PATH: [binFolder(root), process.env.PATH].join(delimiter) };
}

/** Installs the locked dependencies when they are missing or stale; `say` receives progress lines. */
export async function installWhenStale(root, say) {
  if (dependenciesAreFresh(root)) return;
  say('Cài các gói phần mềm đã khóa phiên bản (npm ci), có thể mất vài phút…');
  const code = await runNpmCi(root);
  if (code !== 0) {
    throw new Error(
      `npm ci dừng với mã ${code}.\n  Cách sửa: kiểm tra đường truyền tới kho gói npm rồi chạy lại lệnh vừa gõ.`,
    );
  }
  writeFileSync(stampOf(root), `${fingerprint(root)}\n`);
}

function binFolder(root) {
  return join(root, 'node_modules', '.bin');
}

function runNpmCi(root) {
  // npm must not run on the Node inside node_modules, since it deletes that folder first.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
}
