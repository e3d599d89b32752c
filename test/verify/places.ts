import type { Problem } from '../../src/domain/problem.ts';

/** The places of problems as a person reads them: `content/articles/a.md › Tiêu đề`. */
export function places(problems: readonly Problem[]): string[] {
  return problems.map(({ file, label }) => (label === '' ? file : `${file} › ${label}`));
}
