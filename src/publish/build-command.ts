import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { machineProblem } from '../domain/machine-trouble.ts';
import type { Problem } from '../domain/problem.ts';
import type { Build, BuildJob } from './make-release.ts';

const reported = z.array(
  z.object({
    file: z.string(),
    field: z.string(),
    label: z.string(),
    problem: z.string(),
    remedy: z.string(),
    byHand: z.string().optional(),
  }),
);

/** A program of a build: its working folder, its arguments for Node, settings, and who hears it. */
export type BuildCommand = {
  readonly folder: string;
  readonly script: readonly string[];
  /** How it is told the site's folder; `--out FOLDER` when absent. */
  siteArguments?(job: BuildJob): readonly string[];
  readonly env: Readonly<Record<string, string>>;
  say(line: string): void;
};

/** A build that runs as a process of its own, so that it can be ended and its memory is given back. */
export function buildByCommand(command: BuildCommand): Build {
  return async (job) => {
    const problemsFile = `${job.outDir}.problems.json`;
    const { code, complaints } = await run(command, job, [
      ...command.script,
      ...(command.siteArguments?.(job) ?? ['--out', job.outDir]),
      '--problems',
      problemsFile,
    ]);
    if (code === 0) {
      if (complaints !== '') console.error(complaints);
      return [];
    }
    const problems = (await readProblems(problemsFile)).map((problem) => ({
      ...problem,
      file: asWritten(problem.file, job.contentDir, command.folder),
    }));
    if (problems.length > 0) return problems;
    if (!job.signal.aborted && complaints !== '') console.error(complaints);
    return [unexplained(code, complaints)];
  };
}

function run(command: BuildCommand, job: BuildJob, args: readonly string[]) {
  return new Promise<{ code: number | string; complaints: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      cwd: command.folder,
      env: {
        ...process.env,
        ...command.env,
        CONTENT_DIR: job.contentDir,
        CONTENT_TIME: job.contentTime,
        TODAY: job.today,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that its own children end with it.
      detached: process.platform !== 'win32',
    });
    const end = () => endGroup(child);
    job.signal.addEventListener('abort', end, { once: true });
    if (job.signal.aborted) end();
    createInterface({ input: child.stdout }).on('line', command.say);
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      job.signal.removeEventListener('abort', end);
      resolve({ code: code ?? signal ?? 'unknown', complaints: complaints.trimEnd() });
    });
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function readProblems(file: string): Promise<readonly Problem[]> {
  try {
    return reported.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return [];
  }
}

// The build reads a copy of the content; people know the file by its place in the content folder.
function asWritten(file: string, contentDir: string, workingFolder: string): string {
  const inside = relative(contentDir, resolve(workingFolder, file));
  return inside.startsWith('..') ? file : `content/${inside.split(sep).join('/')}`;
}

function unexplained(code: number | string, complaints: string): Problem {
  return machineProblem('Dựng trang', complaints, {
    problem: `chương trình dựng trang dừng giữa chừng (mã ${code})`,
    remedy: 'thử lưu lại; nếu vẫn vậy, báo người quản trị xem nhật ký máy chủ.',
  });
}
