import type { Problem } from '../src/domain/problem.ts';
import { isObject } from '../src/schema/is-object.ts';
import { type ConflictFile, lineIsCut, NewsroomError, strangeAnswer } from './newsroom-error.ts';
import { me } from './people/account.ts';
import { signInAgain } from './people/sign-in-again.ts';
import { placeOf } from './place.ts';

// Long enough for ten photographs over a slow office line.
const PATIENCE_MS = 180_000;

// What the page asks by itself must not put a question over what somebody is doing.
const askedByItself = [
  'abbreviations',
  'attentionList',
  'checkEntry',
  'draftList',
  'getNotes',
  'getPRMetadata',
  'getDeployPreview',
];

/** Asks one action of the newsroom; throws a `NewsroomError` in its own words. */
export async function askNewsroom(action: string, params: object): Promise<unknown> {
  const isSaving = changesSomething(action);
  const response = await post({ action, params }, isSaving);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer;
  const mayAsk = response.status === 401 && !askedByItself.includes(action);
  if (mayAsk && (await signInAgain())) return askNewsroom(action, params);
  throw said(answer, response.status) ?? strangeAnswer(response.status, isSaving);
}

/** True for actions after which something stands otherwise than before. */
export function changesSomething(action: string): boolean {
  return /^(?:persist|delete|update|publish|plan|withdraw|add|toggle)/.test(action);
}

async function post(body: object, isSaving: boolean): Promise<Response> {
  try {
    return await fetch(placeOf(document).apiUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...writer() },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw lineIsCut(isSaving);
  }
}

/** Another tab of this browser may have signed somebody else in. */
function writer(): Record<string, string> {
  const login = me()?.person.login;
  return login === undefined ? {} : { 'X-Writer': login };
}

/** The newsroom's own sentence, when it gave one. */
function said(answer: unknown, status: number): NewsroomError | undefined {
  const hasSaid = isObject(answer) && typeof answer.error === 'string' && answer.error !== '';
  if (!hasSaid) return undefined;
  const problems = problemsIn(answer);
  const conflict = Array.isArray(answer.conflict) ? answer.conflict.filter(isConflictFile) : [];
  return new NewsroomError(String(answer.error), status, { problems, conflict });
}

/** The problems in an answer of the newsroom. */
export function problemsIn(answer: unknown): readonly Problem[] {
  const found = isObject(answer) ? answer.problems : undefined;
  return Array.isArray(found) ? found.filter(isProblem) : [];
}

function isProblem(value: unknown): value is Problem {
  const parts = ['file', 'field', 'label', 'problem', 'remedy'];
  return isObject(value) && parts.every((part) => typeof value[part] === 'string');
}

function isConflictFile(value: unknown): value is ConflictFile {
  return isObject(value) && typeof value.path === 'string' && 'theirs' in value;
}
