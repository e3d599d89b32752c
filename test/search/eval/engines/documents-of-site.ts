import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite } from '../../../../src/read/setting-file.ts';
import { collections } from '../../../../src/schema/collections.ts';
import { documentFromPage } from '../../../../src/search/documents/from-page.ts';
import type { SearchDocument } from '../../../../src/search/documents/search-document.ts';
import { withVocabularies } from '../../../../src/search/documents/vocabularies.ts';

const repository = join(import.meta.dirname, '..', '..', '..', '..');
const template = /<main\b[^>]*\bdata-template="([^"]*)"/u;
const collectionOf = new Map<string, string>(
  Object.values(collections).map((collection) => [collection.template, collection.name]),
);

/** The records of a built site as its own index has them, each with `collection/id`. */
export async function documentsOfSite(site: string, content: string): Promise<SearchDocument[]> {
  const { site: settings } = await readSite(join(repository, content));
  const complete = withVocabularies(settings);
  return globSync('**/index.html', { cwd: site })
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      const document = documentFromPage(html, `/${file.replace(/index\.html$/u, '')}`);
      if (document === undefined) return [];
      const collection = collectionOf.get(template.exec(html)?.[1] ?? '') ?? '';
      return { ...complete(document), id: `${collection}/${document.id}` };
    });
}
