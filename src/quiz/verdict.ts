/** How the choices that a reader marked compare with the right ones. */
export type Verdict = 'right' | 'partly' | 'wrong';

/** Only exactly the right choices are right; some of them and no other are partly so. */
export function verdictOn(chosen: readonly number[], right: readonly number[]): Verdict {
  if (chosen.length === 0 || chosen.some((choice) => !right.includes(choice))) return 'wrong';
  return right.every((choice) => chosen.includes(choice)) ? 'right' : 'partly';
}
