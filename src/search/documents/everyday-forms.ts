import { inText } from './in-text.ts';
import type { EverydayWords } from './read-everyday-words.ts';
import type { SearchDocument } from './search-document.ts';

/** Gives a document that tells a term of the state what citizens say for it: more where the term is its matter than where its text tells it in passing. */
export function withEverydayForms(
  entries: readonly EverydayWords[],
): (document: SearchDocument) => SearchDocument {
  const terms = entries.map(({ term, ways }) => ({ term: inText(term), ways }));
  const waysOf = (text: string) =>
    new Set(terms.flatMap(({ term, ways }) => (text.includes(term) ? ways : [])));
  return (document) => {
    const { title, summary = '', otherTitles = [], otherNames, blocks, filters } = document;
    const matter = waysOf(
      inText([title, summary, ...otherTitles, ...(filters.field ?? [])].join('\n')),
    );
    const mentioned = waysOf(inText([...otherNames, ...blocks].join('\n')));
    return { ...document, everyday: { matter: [...matter], mentioned: [...mentioned] } };
  };
}
