/** A query and how well each record answers it: 3 the very one, 2 good, 1 related. */
export interface JudgedQuery {
  class: string;
  q: string;
  /** The Vietnamese that keys of Telex or VNI stand for; undefined when the query is Vietnamese itself. */
  means?: string | undefined;
  /** By record id. */
  grades: ReadonlyMap<string, number>;
}

/** The grade from which a record counts as an answer for recall and MRR. */
export const answerGrade = 2;

/** The records that answer a query. */
export function answersOf({ grades }: JudgedQuery): string[] {
  return [...grades].filter(([, grade]) => grade >= answerGrade).map(([id]) => id);
}
