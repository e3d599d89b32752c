import { readFileSync } from 'node:fs';

/** A process that a newsroom has started, directly or not. */
export type ChildProcessSeen = { readonly pid: number; readonly command: string };

/** The processes below one, as Linux tells them at this moment. */
export function childProcesses(pid: number): readonly ChildProcessSeen[] {
  const children = textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.map(Number).flatMap((child) => {
    const command = textOf(`/proc/${child}/cmdline`).replaceAll('\0', ' ');
    return [{ pid: child, command }, ...childProcesses(child)];
  });
}

/** Ends a process of the drill at once; false when it had ended already. */
export function killNow(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
