import { matchedText } from '../match-text.ts';
import type { EverydayWords } from './read-everyday-words.ts';
import type { SearchDocument } from './search-document.ts';

/** Gives a document that tells a term of the state what citizens say for it: more where the term is its matter than where its text tells it in passing. */
export function withEverydayForms(
  entries: readonly EverydayWords[],
): (document: SearchDocument) => SearchDocument {
  const terms = entries.map(({ term, ways }) => ({
    term: inText(term),
    ways: ways.map((way) => ({ way, text: inText(way) })),
  }));
  return (document) => {
    const { title, summary = '', otherTitles = [], otherNames, blocks, filters } = document;
    const matter = inText([title, summary, ...otherTitles, ...(filters.field ?? [])].join('\n'));
    const all = matter + inText([...otherNames, ...blocks].join('\n'));
    const waysOf = (text: string, known: readonly string[] = []) => {
      const told = terms.filter(({ term }) => text.includes(term));
      const missing = told.flatMap(({ ways }) => ways.filter((one) => !all.includes(one.text)));
      return [...new Set(missing.map(({ way }) => way))].filter((way) => !known.includes(way));
    };
    const ofMatter = waysOf(matter);
    return { ...document, everyday: { matter: ofMatter, mentioned: waysOf(all, ofMatter) } };
  };
}

// With a space around each syllable, so that a term is found only whole.
function inText(text: string): string {
  return matchedText(text).spelled;
}
