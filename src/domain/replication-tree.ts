import type { Model } from '../schema/record.ts';

/** One unit that works by a model, and those that learned from it. */
export interface ReplicationNode {
  unit: string;
  /** Day of adoption; the origin has none. */
  day: string | undefined;
  result: string | undefined;
  learners: ReplicationNode[];
}

/** How a model spread from its origin, earliest first at each step. */
export function replicationTree(model: Model): ReplicationNode {
  const grow = (unit: string, seen: readonly string[]): ReplicationNode[] =>
    model.replications
      .filter(({ learnedFrom = model.unit }) => learnedFrom === unit)
      .filter((replication) => !seen.includes(replication.unit))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ unit: learner, day, result }) => ({
        unit: learner,
        day,
        result,
        learners: grow(learner, [...seen, learner]),
      }));
  const learners = grow(model.unit, [model.unit]);
  return { unit: model.unit, day: undefined, result: undefined, learners };
}
