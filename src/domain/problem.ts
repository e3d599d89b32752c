/** Something wrong in the content: where, in words of the editor's form, and what to do. */
export interface Problem {
  /** Path of the file, as `content/exemplars/to-hoa-giai-thon-ba.md`. */
  file: string;
  /** Keys joined by dots, `achievements.0.year`; empty for the file as a whole. */
  field: string;
  label: string;
  problem: string;
  remedy: string;
  /** The remedy with the codes that stand in files, where the form shows labels. */
  byHand?: string | undefined;
}

/** The same problem for whoever edits the files themselves. */
export function forFiles({ byHand, ...problem }: Problem): Problem {
  return byHand === undefined ? problem : { ...problem, remedy: byHand };
}

/** The two lines that a terminal shows of a problem. */
export function describeProblem(found: Problem): string {
  const { file, label, problem, remedy } = forFiles(found);
  const place = label === '' ? file : `${file} › ${label}`;
  return `${place}: ${problem}.\n  Cách sửa: ${remedy}`;
}
