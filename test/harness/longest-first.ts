import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest; started last, they would leave one of two cores idle at the end. */
const longest = [
  'e2e/newsroom',
  'admin/recovery',
  'admin/editor',
  'admin/people/people',
  'e2e/first-story',
  'structure/recipes',
  'site/hidden-content',
  'site/accessibility',
  'site/offline',
  'publish/commands',
];

/** Starts the longest test files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.includes(`/test/${name}.test.`));
      return at === -1 ? longest.length : at;
    };
    return others.toSorted((a, b) => rank(a) - rank(b));
  }
}
