import { execFile } from 'node:child_process';

/** What a run of `git` takes besides its arguments. */
export type GitInput = {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** An exit code besides 0 that is an answer and no failure. */
  readonly alsoFine?: number;
};

/** A `git` that could not be started or ended with another code than 0. */
export class GitError extends Error {
  readonly code: string | number;
  constructor(args: readonly string[], code: string | number, detail: string) {
    super(`git ${args.join(' ')} (${code}): ${detail.trim()}`);
    this.name = 'GitError';
    this.code = code;
  }
}

/** With every run: a file name is never a pattern, and nothing is rewritten on its way in or out. */
export const gitOptions = ['--literal-pathspecs', '-c', 'core.quotePath=false', '-c', 'gc.auto=0'];

// A Git hook that starts us would point every command at its own repository and author.
const fromHook =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|NAMESPACE|COMMON_DIR|.*OBJECT_DIRECTOR.*|(?:AUTHOR|COMMITTER)_.*)$/;

const longestOutput = 2 ** 30;

/** Runs real `git` in a folder, without a shell, and gives what it printed; throws `GitError`. */
export function runGit(
  folder: string,
  args: readonly string[],
  { input, env, alsoFine }: GitInput = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...gitOptions, ...args],
      { cwd: folder, encoding: 'buffer', maxBuffer: longestOutput, env: gitEnvironment(env) },
      (error, stdout, stderr) => {
        if (error === null || error.code === alsoFine) resolve(stdout);
        else
          reject(new GitError(args, error.code ?? 'unknown', stderr.toString() || error.message));
      },
    );
    // Git may end before it has read everything; its exit code then says why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

/** The settings of every run, free of what a Git hook that starts us would say. */
export function gitEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !fromHook.test(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    ...extra,
  };
}
