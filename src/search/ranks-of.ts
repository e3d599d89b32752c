import { fold } from '../domain/vietnamese.ts';
import { asTerms } from './answer-to.ts';
import { readerText } from './letters.ts';
import type { IndexAnswer, PagefindIndex } from './pagefind-index.ts';
import { syllablesOf } from './syllables.ts';

const firstScreens = 30;

/** A page's rank by where the syllables stand, higher first: with the very marks typed (together, then apart), together in the title, all in the title, together in the text. */
export async function ranksOf(
  index: PagefindIndex,
  syllables: string[],
): Promise<(id: string) => number> {
  const page = `"${asTerms(syllables)}"`;
  const marked = syllables.some((syllable) => syllable !== fold(syllable));
  const nowhere = new Set<string>();
  const together = marked ? await withMarks(index, page) : nowhere;
  // Past the first screens nobody looks for a finer order, and each search costs a phone time.
  const enough = !marked || together.size >= firstScreens;
  const steps = [
    together,
    enough ? nowhere : await withMarks(index, asTerms(syllables)),
    ids(await index.search(`"${asTerms(syllables, 'title')}"`, { filters: {} })),
    await inTitle(index, syllables),
    ids(await index.search(page, { filters: {} })),
  ];
  return (id) => steps.reduce((rank, step) => rank * 2 + (step.has(id) ? 1 : 0), 0);
}

async function withMarks(index: PagefindIndex, terms: string): Promise<Set<string>> {
  await index.options({ exactDiacritics: true });
  try {
    return ids(await index.search(terms, { filters: {} }));
  } finally {
    await index.options({ exactDiacritics: false });
  }
}

// Pagefind leaves out a term that no title has, so the first title is looked at.
async function inTitle(index: PagefindIndex, syllables: string[]): Promise<Set<string>> {
  const answer = await index.search(asTerms(syllables, 'title'), { filters: {} });
  const first = await answer.results[0]?.data();
  const title = new Set(
    syllablesOf(readerText(first?.meta.title ?? '')).map(({ folded }) => folded),
  );
  return syllables.every((syllable) => title.has(fold(syllable))) ? ids(answer) : new Set();
}

function ids(answer: IndexAnswer): Set<string> {
  return new Set(answer.results.map(({ id }) => id));
}
