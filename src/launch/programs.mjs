// Runs before anything is installed, on Node 20: no dependency, no TypeScript.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Absolute path of the first of these programs that stands on the PATH, else undefined. */
export function findProgram(names, path = process.env.PATH ?? '') {
  for (const name of names) {
    for (const folder of path.split(delimiter).filter(Boolean)) {
      const file = join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

/** Chromium without what shows windows: a third less work for the tests. Not every system has it. */
const lightChromium = 'chromium-headless-shell';

/** Path of Chromium: `CHROMIUM_PATH`, else the lightest Chromium or Chrome on the PATH. */
export function findChromium(path = process.env.PATH) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  return findProgram([lightChromium, 'chromium', 'chromium-browser', 'google-chrome'], path);
}

/** Path of a Java runtime that starts; macOS ships a `java` that only prints an advertisement. */
export function findJava() {
  const java = findProgram(['java']);
  return java && spawnSync(java, ['-version'], { stdio: 'ignore' }).status === 0 ? java : undefined;
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Path of nginx when its module for packed files stands beside it; administrators' folders count. */
export function findNginx() {
  const folders = [process.env.PATH, '/usr/local/sbin', '/usr/sbin'].join(delimiter);
  return existsSync(brotliModule) ? findProgram(['nginx'], folders) : undefined;
}

/**
 * Finds Chromium, Java and what a server has, installing the Debian packages when this account may; answers the path
 * of Chromium, or throws one line that says what to run.
 */
export function requireTestPrograms(say) {
  const installer = wantedPackages().length > 0 ? debianInstaller() : undefined;
  if (installer) installDebianPackages(installer, say);
  const stillMissing = missingPackages();
  if (stillMissing.length > 0) {
    throw new Error(
      `Máy còn thiếu ${stillMissing.join(', ')}. Hãy chạy: sudo apt-get update && sudo apt-get install -y ${stillMissing.join(' ')}`,
    );
  }
  return findChromium();
}

/** What the tests cannot do without, and the lighter Chromium wherever it is to be had. */
function wantedPackages() {
  const missing = missingPackages();
  if (process.env.CHROMIUM_PATH || findProgram([lightChromium])) return missing;
  const isKnown = spawnSync('apt-cache', ['show', lightChromium], { stdio: 'ignore' }).status === 0;
  return isKnown ? [...missing.filter((name) => name !== 'chromium'), lightChromium] : missing;
}

function missingPackages() {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(findJava() ? [] : ['default-jre-headless']),
    ...(findNginx() ? [] : ['nginx', 'libnginx-mod-http-brotli-static']),
    ...(findProgram(['zbarimg']) ? [] : ['zbar-tools']),
    ...(findProgram(['pdftotext']) ? [] : ['poppler-utils']),
    ...(findProgram(['systemd-analyze']) ? [] : ['systemd']),
    ...(findProgram(['openssl']) ? [] : ['openssl']),
  ];
}

/** The prefix with which this account may run apt-get, or undefined when it may not. */
function debianInstaller() {
  if (!existsSync('/etc/debian_version') || !findProgram(['apt-get'])) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram(['sudo']);
  const allowed = sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return allowed ? [sudo, '-n'] : undefined;
}

function installDebianPackages(prefix, say) {
  say(`Cài các gói Debian còn thiếu: ${wantedPackages().join(', ')}…`);
  const apt = (...args) => {
    const [program, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      ...args,
    ];
    spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
  };
  apt('update', '-q');
  // Only now the machine may know what there is.
  apt('install', '-y', '-q', '--no-install-recommends', ...wantedPackages());
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
