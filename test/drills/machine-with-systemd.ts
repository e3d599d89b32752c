import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childProcesses } from './child-processes.ts';

/** A copy of this machine with a systemd of its own; our code lies in `/opt/hoa-dep`. */
export type MachineWithSystemd = {
  /** Runs a command of the shell as its root; gives what it printed, on both ways. */
  run(command: string): string;
  stop(): Promise<void>;
};

const tools = ['systemd-nspawn', 'nsenter', 'unshare'];
const patience = 60;

/** What this machine lacks for it; empty when nothing. */
export function lackingForSystemd(): readonly string[] {
  const missing = tools.filter((one) => spawnSync(one, ['--version']).status !== 0);
  return [...missing, ...(process.getuid?.() === 0 ? [] : ['root'])];
}

/** Boots it; its services answer on this machine's own addresses. */
export async function machineWithSystemd(
  siteUrl: string,
  port: number,
): Promise<MachineWithSystemd> {
  const folder = await mkdtemp(join(tmpdir(), 'hoa-systemd-'));
  const code = resolve(import.meta.dirname, '../..');
  const script = join(import.meta.dirname, 'systemd-machine.sh');
  const args = ['--mount', '--propagation', 'private', 'sh', script];
  const child = spawn('unshare', [...args, folder, code, siteUrl, String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((done) => child.once('close', done));
  const path = '/opt/hoa-dep/node_modules/.bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin';
  const first = () =>
    childProcesses(child.pid ?? 0).find(({ command }) => /\/systemd\b/.test(command))?.pid;
  const run = (command: string) => {
    const inside = ['--all', '--target', String(first()), '--', 'env', '-i', `PATH=${path}:/bin`];
    return execFileSync(
      'nsenter',
      [...inside, 'sh', '-c', `exec 2>&1; cd /opt/hoa-dep; ${command}`],
      {
        encoding: 'utf8',
      },
    ).trim();
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < patience; tries += 1) {
    await pause(1000);
    const state = first() === undefined ? '' : run('systemctl is-system-running || true');
    if (/^(?:running|degraded)$/m.test(state)) return { run, stop };
  }
  await stop();
  throw new Error('systemd did not start.');
}
