import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest; started last, they would leave one of two cores idle at the end. */
const longest = [
  'e2e/newsroom',
  'admin/recovery',
  'admin/people/people',
  'admin/editor',
  'structure/recipes',
  'admin/conflict/conflict',
  'e2e/first-story',
  'site/hidden-content',
  'site/accessibility',
  'site/offline',
  'publish/commands',
];

/** Starts the longest test files first; a worker that keeps its modules stays with one project. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(`/test/${name}.test.`));
      return at === -1 ? longest.length : at;
    };
    return others.toSorted(
      (a, b) => rank(a) - rank(b) || a.project.name.localeCompare(b.project.name),
    );
  }
}
