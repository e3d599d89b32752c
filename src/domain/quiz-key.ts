import type { Quiz } from '../schema/record.ts';

export type Question = Quiz['questions'][number];

/** A choice as it is called: A, B, C … */
export function choiceLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** True when a reader is to mark more than one choice. */
export function asksForSeveral({ choices }: Question): boolean {
  return choices.filter(({ right }) => right).length > 1;
}
