import type { Quiz } from '../schema/record.ts';

/** Whether readers can already, still or no longer take part in a quiz; a closed one stays for practice. */
export type QuizState = 'coming' | 'open' | 'closed';

/** Where a quiz stands on a day. */
export function quizState({ from, to }: Pick<Quiz, 'from' | 'to'>, today: string): QuizState {
  if (today < (from ?? '')) return 'coming';
  return today <= (to ?? '9999') ? 'open' : 'closed';
}
