import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { collections } from '../../../../src/schema/collections.ts';
import { documentFromPage } from '../../../../src/search/documents/from-page.ts';
import { withOtherForms } from '../../../../src/search/documents/other-forms.ts';
import type { SearchDocument } from '../../../../src/search/documents/search-document.ts';

const repository = join(import.meta.dirname, '..', '..', '..', '..');
const abbreviations = z.object({
  items: z.array(z.object({ short: z.string(), long: z.string() })),
});
const template = /<main\b[^>]*\bdata-template="([^"]*)"/u;
const collectionOf = new Map<string, string>(
  Object.values(collections).map((collection) => [collection.template, collection.name]),
);

/** The records of a built site as its own index has them, each with `collection/id`. */
export function documentsOfSite(site: string, content: string): SearchDocument[] {
  const kept = readFileSync(join(repository, content, 'site/abbreviations.yml'), 'utf8');
  const withForms = withOtherForms(abbreviations.parse(parse(kept, { schema: 'failsafe' })).items);
  return globSync('**/index.html', { cwd: site })
    .sort()
    .flatMap((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      const document = documentFromPage(html, `/${file.replace(/index\.html$/u, '')}`);
      if (document === undefined) return [];
      const collection = collectionOf.get(template.exec(html)?.[1] ?? '') ?? '';
      return { ...withForms(document), id: `${collection}/${document.id}` };
    });
}
