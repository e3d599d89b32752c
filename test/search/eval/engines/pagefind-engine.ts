import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../../../../src/search/documents/search-document.ts';
import { fieldTexts } from '../../../../src/search/index/document-terms.ts';
import { fields } from '../../../../src/search/index/impact.ts';
import { askedInBrowser } from './asked-in-browser.ts';
import { boostOf } from './boosts.ts';
import type { Engine } from './engine.ts';
import { plainDInHook, withPairs } from './pagefind-letters.ts';

type Teaching = { name: string; script: string; teach: (text: string) => string };

/** Pagefind as it comes. */
export const plainPagefind = pagefindEngine({
  name: 'Pagefind 1.6.0',
  script: 'ask-pagefind.ts',
  teach: (text) => text,
});

/** Pagefind that finds đ when d is typed. */
export const pagefindWithD = pagefindEngine({
  name: 'Pagefind, đ là ḏ',
  script: 'ask-pagefind-with-d.ts',
  teach: plainDInHook,
});

/** Pagefind that also finds d for đ, and knows neighbours as words. */
export const pagefindWithPairs = pagefindEngine({
  name: 'Pagefind, thêm cặp tiếng',
  script: 'ask-pagefind-with-pairs.ts',
  teach: withPairs,
});

/** What Pagefind is taught, and what is done when it has written all and its program still runs. */
type Writing = { teach?: (text: string) => string; written?: () => void };

/** Writes Pagefind's index of documents into `folder/pagefind`. */
export async function writePagefind(
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
  folder: string,
  { teach = (text) => text, written }: Writing = {},
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(errors.join('; '));
  try {
    for await (const document of documents) {
      const content = pageOf(document, teach);
      const added = await index.addHTMLFile({ url: document.url, content });
      if (added.errors.length > 0) throw new Error(added.errors.join('; '));
    }
    const outcome = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (outcome.errors.length > 0) throw new Error(outcome.errors.join('; '));
    written?.();
  } finally {
    await close();
  }
}

function pagefindEngine({ name, script, teach }: Teaching): Engine {
  return {
    name,
    async open(documents, workshop) {
      await writePagefind(documents, workshop.folder, { teach });
      return askedInBrowser(workshop, script);
    },
  };
}

function pageOf(document: SearchDocument, teach: (text: string) => string): string {
  const texts = fieldTexts(document);
  const parts = fields.flatMap((field) =>
    texts[field]
      .flatMap((text) => text.split('\n'))
      .map((text) => {
        const element = field === 'title' ? 'h1' : 'p';
        const weight = boostOf(field).toFixed(2);
        return `<${element} data-pagefind-weight="${weight}">${escaped(teach(text))}</${element}>`;
      }),
  );
  return `<html lang="vi"><body>${parts.join('\n')}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
