// Runs before anything is installed, on Node 20: no dependency, no TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenStale, projectEnvironment, projectNode } from './src/launch/install.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const say = (line) => console.log(line);

process.exitCode = await start();

async function start() {
  const missing = whatIsMissing();
  if (missing !== undefined) {
    console.error(missing);
    return 1;
  }
  const tick = tellTime('  vẫn đang cài');
  try {
    await installWhenStale(root, say);
  } catch (error) {
    console.error(error.message);
    return 1;
  } finally {
    clearInterval(tick);
  }
  return runNewsroom();
}

function whatIsMissing() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    return `Cần Node.js 20 trở lên, máy này có ${process.versions.node}.\n  Cách sửa: cài bản mới từ https://nodejs.org rồi chạy lại “npm start”.`;
  }
  if (spawnSync('git', ['--version'], { stdio: 'ignore' }).status !== 0) {
    return 'Máy này chưa có Git.\n  Cách sửa: cài Git (https://git-scm.com) rồi chạy lại “npm start”.';
  }
  return undefined;
}

function tellTime(what) {
  const started = Date.now();
  return setInterval(
    () => say(`${what} (${Math.round((Date.now() - started) / 1000)} giây)…`),
    10_000,
  );
}

// The channel lets the newsroom notice when this program is killed without a word.
function runNewsroom() {
  return new Promise((resolve) => {
    const child = spawn(projectNode(root), ['src/commands/newsroom.ts', '--local'], {
      cwd: root,
      env: { ...projectEnvironment(root), ALLOW_SAMPLES: '1' },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => child.kill(signal));
    whenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      console.error(`Không khởi động được: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

// npm passes a request to end to its shell alone, and the shell dies without passing it on.
function whenOrphaned(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
