import { spawn } from 'node:child_process';

const running = new Set();

/** Runs a program to its end with its output on ours and no input; answers its exit code. */
export function runProgram(file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
    const ended = new Promise((end) => child.once('close', end));
    const entry = { child, ended };
    running.add(entry);
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(entry);
      resolve(code ?? 1);
    });
  });
}

/** Asks every program still running to end, and waits until it has. */
export async function stopPrograms() {
  for (const { child } of running) child.kill('SIGTERM');
  await Promise.all([...running].map(({ ended }) => ended));
}
