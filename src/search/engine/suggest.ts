import { nfc } from '../../domain/vietnamese.ts';
import { type SearchFilterName, searchFilters } from '../marks.ts';
import { parseQuery } from '../parse-query.ts';
import { foldSyllable, syllablesOf } from '../syllables.ts';
import { find } from './find.ts';
import type { OpenIndex } from './open-index.ts';
import type { Suggestion } from './search.ts';

const mostNames = 4;
const mostInAll = 8;
const leastLetters = 2;

/** Names that begin with the typed text, those that have it at the beginning of a word, then titles of what a search for it finds; each text once. */
export async function suggest(
  index: OpenIndex,
  typed: string,
  isWanted: () => boolean = () => true,
): Promise<Suggestion[]> {
  const query = parseQuery(typed);
  const wanted = query.syllables.map(foldSyllable).join(' ');
  if (wanted.length < leastLetters) return [];
  const [names, found] = await Promise.all([
    index.names(),
    find(index, { ...query, begun: true }, { filters: {}, order: 'relevance', isWanted }),
  ]);
  const begun = names.flatMap(({ text, group }): Suggestion[] => {
    const name = ` ${foldedName(text)}`;
    const known = groupOf(group);
    return known && name.includes(` ${wanted}`) ? [{ text, group: known }] : [];
  });
  const isStart = ({ text }: Suggestion) => foldedName(text).startsWith(wanted);
  const sorted = [...begun.filter(isStart), ...begun.filter((one) => !isStart(one))];
  const first = await Promise.all(found.hits.slice(0, mostInAll).map(({ load }) => load()));
  const last = wanted.slice(wanted.lastIndexOf(' ') + 1);
  const says = (text: string) => syllablesOf(nfc(text)).some((one) => one.folded.startsWith(last));
  const titled = first.filter(({ title }) => says(title));
  // Of an abbreviation the title may only say the long form.
  const near = titled.length > 0 ? titled : first.filter(({ also = [] }) => also.some(says));
  const titles = near.map(
    ({ title, url, kind }): Suggestion => ({ text: title, group: 'title', url, kind }),
  );
  const all = [...sorted.slice(0, mostNames), ...titles];
  return all
    .filter(({ text }, nth) => all.findIndex((one) => one.text === text) === nth)
    .slice(0, mostInAll);
}

const folded = new Map<string, string>();

// Each letter typed goes over all names again.
function foldedName(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const name = parseQuery(text).syllables.map(foldSyllable).join(' ');
  folded.set(text, name);
  return name;
}

function groupOf(name: string): SearchFilterName | 'person' | undefined {
  return name === 'person' ? name : searchFilters.find((group) => group.name === name)?.name;
}
