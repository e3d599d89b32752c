import type { Problem } from '../domain/problem.ts';

/** A save refused because the records have problems; the message names all of them, a line each. */
export class ContentRefusal extends Error {
  readonly status = 422;
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'ContentRefusal';
    this.problems = problems;
  }
}

/** The same problem, told with the record it stands in: for those that another record's change makes. */
export function withFile(problem: Problem): Problem {
  return { ...problem, label: `${problem.file} › ${problem.label}` };
}

function sentence({ label, problem, remedy }: Problem): string {
  return `${label}: ${problem.replace(/\.$/, '')}. Cách sửa: ${remedy}`;
}
