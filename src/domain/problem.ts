/** Something wrong in the content: where, in words of the editor's form, and what to do. */
export interface Problem {
  /** Path of the file, as `content/exemplars/to-hoa-giai-thon-ba.md`. */
  file: string;
  /** Keys joined by dots, `achievements.0.year`; empty for the file as a whole. */
  field: string;
  label: string;
  problem: string;
  remedy: string;
}

/** The two lines that a person reads of a problem. */
export function describeProblem({ file, label, problem, remedy }: Problem): string {
  const place = label === '' ? file : `${file} › ${label}`;
  return `${place}: ${problem}.\n  Cách sửa: ${remedy}`;
}
