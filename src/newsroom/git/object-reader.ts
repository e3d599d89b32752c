import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { batchOutput } from './batch-output.ts';
import { gitEnvironment, gitOptions, runGit } from './run-git.ts';

/** An object that was found by a name. */
export type FoundObject = { readonly oid: string; readonly type: string; readonly body: Buffer };

/** What names like `main^{commit}` or `main:a.md` stand for; undefined for those that are nothing. */
export type ObjectReader = (
  names: readonly string[],
) => Promise<readonly (FoundObject | undefined)[]>;

type Question = {
  readonly names: readonly string[];
  readonly found: (FoundObject | undefined)[];
  answer(found: Question['found'] | Promise<Question['found']>): void;
};

const args = ['cat-file', '--batch'];

// Long enough for a person who reads and saves, short enough to leave nothing of Git behind.
const idleMs = 1000;

/**
 * Opens a reader whose `git` stays while there are questions: starting one costs more than all the
 * rest of a question. It looks at refs and objects anew for each name, so it sees what others write.
 */
export function openObjectReader(repository: string): ObjectReader {
  let asked: ((question: Question) => void) | undefined;

  function start(): (question: Question) => void {
    const child = spawn('git', [...gitOptions, ...args], {
      cwd: repository,
      env: gitEnvironment(),
    });
    const questions: Question[] = [];
    let idle: NodeJS.Timeout | undefined;
    const rest = () => {
      asked = undefined;
      child.stdin.end();
    };
    let isOver = false;
    // A Git that ends too early is asked again by a run of its own, which also says why it cannot.
    const over = () => {
      isOver = true;
      if (asked === ask) asked = undefined;
      clearTimeout(idle);
      for (const { names, answer } of questions.splice(0)) answer(readOnce(repository, names));
    };
    child.on('error', over).on('close', over);
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
    const take = batchOutput((object) => {
      const [question] = questions;
      question?.found.push(object);
      if (question === undefined || question.found.length < question.names.length) return;
      questions.shift();
      question.answer(question.found);
      if (questions.length > 0) return;
      idle = setTimeout(rest, idleMs).unref();
      hold(child, false);
    });
    child.stdout.on('data', take);
    function ask(question: Question): void {
      clearTimeout(idle);
      if (isOver) {
        question.answer(readOnce(repository, question.names));
        return;
      }
      hold(child, true);
      questions.push(question);
      child.stdin.write(`${question.names.join('\n')}\n`);
    }
    return ask;
  }

  return (names) =>
    names.length === 0
      ? Promise.resolve([])
      : new Promise((answer) => {
          asked ??= start();
          asked({ names, found: [], answer });
        });
}

// While nothing is asked, it must not keep a program from ending.
function hold(child: ChildProcessWithoutNullStreams, isBusy: boolean): void {
  const streams = [child.stdin, child.stdout, child.stderr].filter((one) => one instanceof Socket);
  for (const one of [child, ...streams]) {
    if (isBusy) one.ref();
    else one.unref();
  }
}

async function readOnce(repository: string, names: readonly string[]): Promise<Question['found']> {
  const found: Question['found'] = [];
  batchOutput((object) => found.push(object))(
    await runGit(repository, args, { input: `${names.join('\n')}\n` }),
  );
  return found;
}
