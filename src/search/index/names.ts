import type { SearchDocument } from '../documents/search-document.ts';
import type { NamesFile } from './index-files.ts';

// Enough for a department's units, movements and people; the rest is found by searching.
const most = 600;

/** The values of filter groups and the people of documents, those of most documents first; years are no names. */
export function frequentNames(
  filters: readonly SearchDocument['filters'][],
  people: readonly (readonly string[])[],
): NamesFile {
  const counts = new Map<string, number>();
  const count = (group: string, names: readonly string[]) => {
    for (const name of names) {
      const key = `${group}\n${name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  for (const groups of filters) {
    for (const [group, names] of Object.entries(groups)) if (group !== 'year') count(group, names);
  }
  for (const names of people) count('person', names);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([key]) => {
      const [group = '', text = ''] = key.split('\n');
      return { text, group };
    });
}
