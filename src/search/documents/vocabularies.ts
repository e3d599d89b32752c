import { withEverydayForms } from './everyday-forms.ts';
import { everydayWordsWith } from './everyday-words.ts';
import { type Abbreviation, withOtherForms } from './other-forms.ts';
import type { EverydayWords } from './read-everyday-words.ts';
import type { SearchDocument } from './search-document.ts';

/** What the editors of a department keep of words, out of its settings. */
export type Vocabularies = {
  abbreviations?: { items: readonly Abbreviation[] };
  everyday?: { items: readonly EverydayWords[] };
};

/** Gives a document all that it is looked for by beside its own words. An abbreviation also tells the state's word that it stands for. */
export function withVocabularies({
  abbreviations,
  everyday,
}: Vocabularies): (document: SearchDocument) => SearchDocument {
  const withForms = withOtherForms(abbreviations?.items ?? []);
  const withEveryday = withEverydayForms(everydayWordsWith(everyday?.items ?? []));
  return (document) => withEveryday(withForms(document));
}
